/** Questions from above and the clock each of them starts. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.verification.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
