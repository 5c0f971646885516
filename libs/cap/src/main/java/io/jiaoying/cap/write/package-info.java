/** Messages to bytes, in the order the schema demands. */
@NullMarked
@CheckReturnValue
package io.jiaoying.cap.write;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
