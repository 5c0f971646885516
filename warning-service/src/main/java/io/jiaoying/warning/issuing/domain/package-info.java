/** 预警: what a warning must hold and how its state may change. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.issuing.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
