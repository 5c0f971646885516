/** Following the live stream: what happened, when it was said, when it was seen. */
@NullMarked
@CheckReturnValue
package io.jiaoying.scenarios.stream;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
