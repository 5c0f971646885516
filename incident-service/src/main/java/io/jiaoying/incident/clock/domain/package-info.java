/** Statutory clocks: rule packs, which rules bind an incident, when a clock starts, falls due, is met or late. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.clock.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
