/** REST of tips and findings. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.finding.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
