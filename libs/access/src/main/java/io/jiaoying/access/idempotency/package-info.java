/** The same POST with the same key has one effect and one answer. */
@NullMarked
@CheckReturnValue
package io.jiaoying.access.idempotency;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
