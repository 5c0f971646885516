/** When desks are reminded of a running clock, and who: three times at most. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.reminder.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
