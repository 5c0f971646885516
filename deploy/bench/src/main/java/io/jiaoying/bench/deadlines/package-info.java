/** Recipe B1: how late, how often and at which cost deadlines fire, beside db-scheduler, JobRunr and Quartz. */
@NullMarked
@CheckReturnValue
package io.jiaoying.bench.deadlines;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
