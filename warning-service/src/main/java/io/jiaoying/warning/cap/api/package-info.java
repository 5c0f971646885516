/** CAP over HTTP. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.cap.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
