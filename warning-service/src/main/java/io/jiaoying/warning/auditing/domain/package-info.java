/** 督查: what an open target may be found with that it must never have. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.auditing.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
