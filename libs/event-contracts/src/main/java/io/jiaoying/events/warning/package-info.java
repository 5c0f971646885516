/** Events of 预警: warnings drafted, issued, changed, lifted. */
@NullMarked
@CheckReturnValue
package io.jiaoying.events.warning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
