/** The ledger of verdicts 及时率: what was reported in time, late 迟报 or never. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.verdict.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
