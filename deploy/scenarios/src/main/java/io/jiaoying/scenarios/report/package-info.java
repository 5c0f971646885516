/** What a story shows: lines, hops, expectations. */
@NullMarked
@CheckReturnValue
package io.jiaoying.scenarios.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
