/** Tables of the directory: SQL for writing, Panache for reading. */
@NullMarked
@CheckReturnValue
package io.jiaoying.resource.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
