/** XML without anything outside the bytes: decoded, parsed, bounded. */
@NullMarked
@CheckReturnValue
package io.jiaoying.cap.xml;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
