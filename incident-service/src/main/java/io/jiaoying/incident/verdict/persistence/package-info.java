/** The ledger of verdicts in PostgreSQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.verdict.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
