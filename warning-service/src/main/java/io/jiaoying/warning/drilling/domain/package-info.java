/** Who is drawn for a drill, when numbers may be checked, and what a check has shown. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.drilling.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
