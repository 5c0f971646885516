/** OASIS CAP 1.2 messages as values; {@code read}, {@code check}, {@code write}, {@code sign} and {@code feed} work on them. */
@NullMarked
@CheckReturnValue
package io.jiaoying.cap;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
