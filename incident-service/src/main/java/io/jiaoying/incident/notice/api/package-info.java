/** Notices over HTTP. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.notice.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
