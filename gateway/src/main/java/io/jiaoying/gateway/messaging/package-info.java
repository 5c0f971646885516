/** Reads the services' topics for the live stream, without a consumer group. */
@NullMarked
@CheckReturnValue
package io.jiaoying.gateway.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
