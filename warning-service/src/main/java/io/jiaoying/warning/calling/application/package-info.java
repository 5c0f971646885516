/** 叫应: start, climb, hand over, answer, feed back, stop. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.calling.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
