/** How many first reports the service takes, beside the same transaction through the bare reactive client. */
@NullMarked
@CheckReturnValue
package io.jiaoying.bench.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
