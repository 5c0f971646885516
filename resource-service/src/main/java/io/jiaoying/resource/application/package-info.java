/** What can be done with the directory: import, register, change, remove, disclose, look up. */
@NullMarked
@CheckReturnValue
package io.jiaoying.resource.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
