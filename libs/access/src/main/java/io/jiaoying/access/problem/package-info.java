/** Refusals and failures as RFC 9457 problem+json in Chinese and English. */
@NullMarked
@CheckReturnValue
package io.jiaoying.access.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
