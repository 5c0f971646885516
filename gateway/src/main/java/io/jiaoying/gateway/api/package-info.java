/** The public port: front door, reverse proxy, live stream, documentation. */
@NullMarked
@CheckReturnValue
package io.jiaoying.gateway.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
