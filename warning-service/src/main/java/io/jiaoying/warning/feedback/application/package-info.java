/** Feedback 反馈: asked for, taken, chased and summed. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.feedback.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
