/** 叫应 towards carriers: the telephone gateway and mail. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.calling.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
