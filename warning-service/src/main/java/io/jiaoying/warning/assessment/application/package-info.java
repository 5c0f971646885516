/** 研判: take readings, open, give opinions, conclude. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.assessment.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
