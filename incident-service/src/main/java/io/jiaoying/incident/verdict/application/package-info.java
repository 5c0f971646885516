/** Reading the ledger of verdicts. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.verdict.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
