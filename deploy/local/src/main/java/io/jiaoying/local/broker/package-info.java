/** The broker's own JVM: formats its folder once, then runs Kafka. */
@NullMarked
@CheckReturnValue
package io.jiaoying.local.broker;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
