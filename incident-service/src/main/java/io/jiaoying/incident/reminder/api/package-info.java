/** REST of reminders. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.reminder.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
