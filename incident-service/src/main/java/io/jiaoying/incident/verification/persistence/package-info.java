/** Questions from above in PostgreSQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.verification.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
