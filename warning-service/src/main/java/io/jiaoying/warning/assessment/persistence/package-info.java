/** 研判 in SQL. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.assessment.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
