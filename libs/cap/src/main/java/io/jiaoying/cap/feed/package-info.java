/** Atom feeds of CAP messages, written and read. */
@NullMarked
@CheckReturnValue
package io.jiaoying.cap.feed;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
