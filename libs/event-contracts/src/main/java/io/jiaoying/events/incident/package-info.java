/** Events of incident-service: 报告 reports, 时限 clocks, 上报 transmissions, 回执 receipts. */
@NullMarked
@CheckReturnValue
package io.jiaoying.events.incident;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
