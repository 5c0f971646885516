/** A simulated neighbourhood: carriers that speak the telephone gateway contract, and people who answer as people do. */
@NullMarked
@CheckReturnValue
package io.jiaoying.neighbourhood;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
