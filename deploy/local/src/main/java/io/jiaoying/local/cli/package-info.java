/** The commands behind deploy/up, down, status and logs. */
@NullMarked
@CheckReturnValue
package io.jiaoying.local.cli;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
