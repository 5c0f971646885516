/** Offers related incidents and merges two that are one; both keep their histories. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.merging.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
