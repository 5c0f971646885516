/** Who calls: roles, region scope and party of the token's bearer. */
@NullMarked
@CheckReturnValue
package io.jiaoying.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
