/** One handler per consumed event type: warnings and calls into the incident's timeline, people into the desk projection. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
