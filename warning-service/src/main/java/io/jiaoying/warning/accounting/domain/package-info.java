/** 叫应 in figures: what calling each target has come to, rates and times. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.accounting.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
