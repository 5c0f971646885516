/** 研判: what incidents ask to be judged. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.assessment.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
