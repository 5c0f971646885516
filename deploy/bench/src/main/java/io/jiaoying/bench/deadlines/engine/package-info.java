/** The engines side by side, each in a replica of its own: the real watcher of libs/deadlines, and its peers. */
@NullMarked
@CheckReturnValue
package io.jiaoying.bench.deadlines.engine;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
