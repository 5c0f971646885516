/** Reminds duty posts, their leaders and the level above through the carriers of calls. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.reminding.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
