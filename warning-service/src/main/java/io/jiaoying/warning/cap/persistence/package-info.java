/** CAP in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.cap.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
