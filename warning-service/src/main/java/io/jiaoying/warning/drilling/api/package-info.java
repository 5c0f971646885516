/** Drills over HTTP. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.drilling.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
