/** 叫应 reports: of one call-out, of a region and period. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.accounting.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
