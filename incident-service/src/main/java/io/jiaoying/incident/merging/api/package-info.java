/** Related and merged incidents over HTTP. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.merging.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
