/** Taking hazards in and following them to their end. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.hazard.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
