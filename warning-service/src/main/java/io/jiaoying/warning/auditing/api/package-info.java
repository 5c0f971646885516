/** 督查 for auditors and desks. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.auditing.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
