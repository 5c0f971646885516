/** The stand-alone checker of exported timelines; runs without the stack. */
@NullMarked
@CheckReturnValue
package io.jiaoying.timeline.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
