/** Durable timers in the service's own database: never early, never lost, never twice, late only when nothing ran. */
@NullMarked
@CheckReturnValue
package io.jiaoying.deadlines;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
