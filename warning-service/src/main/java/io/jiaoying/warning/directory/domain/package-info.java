/** Who can be called: people, posts, superiors and deputies. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.directory.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
