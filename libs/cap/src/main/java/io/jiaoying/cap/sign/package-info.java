/** Enveloped XML signatures, made and verified against pinned certificates. */
@NullMarked
@CheckReturnValue
package io.jiaoying.cap.sign;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
