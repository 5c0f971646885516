/** 督查: looks every half minute whether any open target is past due, and says so where it cannot be overlooked. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.auditing.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
