/** Tasks over HTTP. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.tasks.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
