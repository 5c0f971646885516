/** REST of hazards. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.hazard.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
