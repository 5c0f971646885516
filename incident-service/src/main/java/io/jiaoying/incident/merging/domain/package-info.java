/** When two reports may be of one incident. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.merging.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
