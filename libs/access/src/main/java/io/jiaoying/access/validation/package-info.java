/** Constraints on request bodies that every service shares. */
@NullMarked
@CheckReturnValue
package io.jiaoying.access.validation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
