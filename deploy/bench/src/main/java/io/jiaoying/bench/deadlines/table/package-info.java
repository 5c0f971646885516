/** Each engine's tables, filled by SQL with what its own API would have written. */
@NullMarked
@CheckReturnValue
package io.jiaoying.bench.deadlines.table;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
