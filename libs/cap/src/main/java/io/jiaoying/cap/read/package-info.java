/** Bytes to messages: nothing outside the bytes is ever opened. */
@NullMarked
@CheckReturnValue
package io.jiaoying.cap.read;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
