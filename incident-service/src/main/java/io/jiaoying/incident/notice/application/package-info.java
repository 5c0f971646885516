/** Sends notices, acknowledges them, transfers to the right body, records that a major event is judged likely. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.notice.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
