/** The contract of every event on the wire: one record per event type, its topic, its CloudEvents attributes. */
@NullMarked
@CheckReturnValue
package io.jiaoying.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
