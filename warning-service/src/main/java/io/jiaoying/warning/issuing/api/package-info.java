/** 预警 over HTTP. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.issuing.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
