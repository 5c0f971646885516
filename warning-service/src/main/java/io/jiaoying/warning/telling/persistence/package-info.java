/** Who was told, in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.telling.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
