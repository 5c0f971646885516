/** Stories told to a running stack through its gateway, asserted while they are told. */
@NullMarked
@CheckReturnValue
package io.jiaoying.scenarios;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
