/** Columns as Java values and back. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.sql;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
