/** Feeds of CAP messages: Atom written and read, RSS 2.0 read. */
@NullMarked
@CheckReturnValue
package io.jiaoying.cap.feed;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
