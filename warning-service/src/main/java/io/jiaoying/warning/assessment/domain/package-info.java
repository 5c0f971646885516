/** 研判: readings, thresholds and what an assessment may become. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.assessment.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
