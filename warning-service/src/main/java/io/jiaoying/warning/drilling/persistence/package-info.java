/** Drills in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.drilling.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
