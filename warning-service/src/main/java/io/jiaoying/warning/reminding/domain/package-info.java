/** Reminders of reports upward: which desk, which words, never after the clock ended. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.reminding.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
