/** Tips and findings in PostgreSQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.finding.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
