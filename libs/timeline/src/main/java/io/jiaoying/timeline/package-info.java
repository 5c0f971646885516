/** Append-only history of an incident or a warning; each entry is hashed over the one before. */
@NullMarked
@CheckReturnValue
package io.jiaoying.timeline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
