/** Makes tasks of what a warning obliges to, and waits for them. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.tasks.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
