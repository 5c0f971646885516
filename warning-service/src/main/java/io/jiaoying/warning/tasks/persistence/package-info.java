/** Tasks in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.tasks.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
