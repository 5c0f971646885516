/** Where a request goes, who may pass without a token, and where a reader of the live stream stands. */
@NullMarked
@CheckReturnValue
package io.jiaoying.gateway.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
