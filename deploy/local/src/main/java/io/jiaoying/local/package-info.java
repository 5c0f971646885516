/** The embedded stack: every part of Jiaoying on one machine, without containers. */
@NullMarked
@CheckReturnValue
package io.jiaoying.local;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
