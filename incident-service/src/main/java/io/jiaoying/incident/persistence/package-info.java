/** PostgreSQL: commands as single statements of the reactive client, reading as immutable Panache entities. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
