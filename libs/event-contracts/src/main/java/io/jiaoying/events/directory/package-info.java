/** Events of resource-service about people and posts: the one topic with (sealed) phone numbers. */
@NullMarked
@CheckReturnValue
package io.jiaoying.events.directory;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
