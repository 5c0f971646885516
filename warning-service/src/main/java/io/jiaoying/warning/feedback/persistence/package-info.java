/** Feedback in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.feedback.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
