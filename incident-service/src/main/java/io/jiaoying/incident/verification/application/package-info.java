/** Asks for verification. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.verification.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
