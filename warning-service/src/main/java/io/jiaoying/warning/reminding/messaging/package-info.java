/** Clocks of incidents, as reminders need them. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.reminding.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
