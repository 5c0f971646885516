/** 叫应 reports in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.accounting.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
