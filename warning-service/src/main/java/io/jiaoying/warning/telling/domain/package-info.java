/** Whom the law has told of a warning besides those it warns: superior, neighbours, garrison. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.telling.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
