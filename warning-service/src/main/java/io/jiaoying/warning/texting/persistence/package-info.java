/** Messages in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.texting.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
