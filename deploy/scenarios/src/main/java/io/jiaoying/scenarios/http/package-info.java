/** The gateway and Keycloak as a script sees them. */
@NullMarked
@CheckReturnValue
package io.jiaoying.scenarios.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
