/** 预警: draft, approve, update, cancel, expire. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.issuing.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
