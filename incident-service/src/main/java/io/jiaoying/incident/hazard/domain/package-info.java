/** What a hazard 隐患 is, and the steps of its closed loop. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.hazard.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
