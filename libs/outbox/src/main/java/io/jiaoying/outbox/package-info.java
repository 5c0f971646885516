/** State change and outgoing event in one transaction; effect and incoming event id in one transaction. */
@NullMarked
@CheckReturnValue
package io.jiaoying.outbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
