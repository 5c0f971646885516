/** Merges in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.merging.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
