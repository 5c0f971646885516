/** 预警 in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.issuing.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
