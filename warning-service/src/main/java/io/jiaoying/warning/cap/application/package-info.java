/** CAP 1.2 both ways: warnings out, messages of others in, answers to both. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.cap.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
