/** 叫应 reports as data, as a sheet, as a page to print. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.accounting.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
