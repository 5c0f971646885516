/** What a warning obliges governments to do. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.tasks.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
