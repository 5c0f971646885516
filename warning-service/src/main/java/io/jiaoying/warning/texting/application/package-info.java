/** Messages to single people that are no attempts of a call-out: kept first, then handed to the carriers. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.texting.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
