/** What all benches share: one server, a quiet machine, ratios of pairs, verdicts, result files. */
@NullMarked
@CheckReturnValue
package io.jiaoying.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
