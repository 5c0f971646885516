/** Every administrative unit of the country by code: a compact read-only look-up. */
@NullMarked
@CheckReturnValue
package io.jiaoying.regions;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
