/** Drills 演练 of chosen people: unscripted ones, and the monthly check of all numbers. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.drilling.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
