/** CAP: the national forms and code tables behind the messages. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.cap.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
