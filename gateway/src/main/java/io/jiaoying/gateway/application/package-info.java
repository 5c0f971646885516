/** The live stream's hub and the merged description of all services. */
@NullMarked
@CheckReturnValue
package io.jiaoying.gateway.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
