/** Feedback over HTTP. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.feedback.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
