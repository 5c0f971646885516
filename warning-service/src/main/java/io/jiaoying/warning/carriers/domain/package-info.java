/** Rules about carriers: who carries what where, at which pace, in which parts, and what their words mean. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.carriers.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
