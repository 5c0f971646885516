/** Routing between carriers, their pace, and what comes back from them. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.carriers.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
