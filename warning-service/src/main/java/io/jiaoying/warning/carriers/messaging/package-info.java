/** Adapters: one per protocol. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.carriers.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
