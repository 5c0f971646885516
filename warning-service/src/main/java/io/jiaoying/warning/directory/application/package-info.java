/** Keeps the directory projection. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.directory.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
