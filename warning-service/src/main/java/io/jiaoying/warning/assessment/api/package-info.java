/** 研判 over HTTP. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.assessment.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
