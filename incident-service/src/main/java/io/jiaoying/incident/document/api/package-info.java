/** Documents over HTTP: telephone text, telephone log, printed page. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.document.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
