/** 叫应 in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.calling.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
