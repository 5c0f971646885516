/** What carriers' news need to be matched. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.carriers.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
