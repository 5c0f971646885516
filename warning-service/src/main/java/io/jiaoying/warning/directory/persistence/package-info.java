/** The directory projection in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.directory.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
