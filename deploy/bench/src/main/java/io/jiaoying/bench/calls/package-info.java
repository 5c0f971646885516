/** How fast a call-out becomes durable and leaves, and what never happens: beside a bare insert and a bare client. */
@NullMarked
@CheckReturnValue
package io.jiaoying.bench.calls;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
