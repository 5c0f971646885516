/** What incident and warning events tell us: what is going on where. */
@NullMarked
@CheckReturnValue
package io.jiaoying.resource.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
