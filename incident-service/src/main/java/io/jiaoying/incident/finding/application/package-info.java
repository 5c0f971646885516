/** Finds suspicions, takes tips, lets people review. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.finding.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
