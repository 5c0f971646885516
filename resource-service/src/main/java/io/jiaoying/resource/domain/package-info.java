/** People, posts and their order: what an entry of the directory must be, and how two of them differ. */
@NullMarked
@CheckReturnValue
package io.jiaoying.resource.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
