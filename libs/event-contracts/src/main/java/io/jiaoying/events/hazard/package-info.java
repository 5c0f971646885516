/** Hazards 隐患, published by incident-service. */
@NullMarked
@CheckReturnValue
package io.jiaoying.events.hazard;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
