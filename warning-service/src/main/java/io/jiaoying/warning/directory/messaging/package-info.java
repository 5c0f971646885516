/** The directory's events. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.directory.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
