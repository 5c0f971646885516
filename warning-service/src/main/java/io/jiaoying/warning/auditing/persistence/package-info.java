/** 督查 in SQL of its own: it reads what the calls' own code writes and shares none of it. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.auditing.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
