/** The parties' word that they were told. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.telling.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
