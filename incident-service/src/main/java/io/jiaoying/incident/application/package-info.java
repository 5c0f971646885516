/** One class per use case: report, add to a report, transmit, close, acknowledge; and the ports they need. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
