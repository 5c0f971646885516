/** The REST face of people, posts and regions. */
@NullMarked
@CheckReturnValue
package io.jiaoying.resource.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
