/** REST of the ledger: JSON, CSV and a page to print. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.verdict.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
