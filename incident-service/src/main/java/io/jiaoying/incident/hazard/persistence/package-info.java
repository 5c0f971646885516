/** Hazards in PostgreSQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.hazard.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
