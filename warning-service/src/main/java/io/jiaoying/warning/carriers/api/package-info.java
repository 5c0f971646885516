/** Where carriers call in. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.carriers.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
