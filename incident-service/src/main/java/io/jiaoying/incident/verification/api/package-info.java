/** Questions from above over HTTP. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.verification.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
