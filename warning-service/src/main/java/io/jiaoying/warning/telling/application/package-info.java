/** Tells them in the transaction that issues a warning, waits for their word, and recalls what was wrong. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.telling.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
