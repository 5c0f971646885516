/** Which reminders are due, and that each is given once. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.reminder.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
