/** Other organisations' servers, reached over HTTP. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.cap.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
