/** Processes that outlive their launcher and are never mistaken for another. */
@NullMarked
@CheckReturnValue
package io.jiaoying.local.process;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
