/** Reminders in PostgreSQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.reminding.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
