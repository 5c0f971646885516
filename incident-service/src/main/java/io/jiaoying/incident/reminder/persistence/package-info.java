/** Reminders given, in PostgreSQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.reminder.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
