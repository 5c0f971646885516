/** Events of 叫应 and 反馈: who was called, who answered, whose silence climbed, what came back. */
@NullMarked
@CheckReturnValue
package io.jiaoying.events.call;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
