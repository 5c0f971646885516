/** Events of 研判: what was judged, by whom, on what basis. */
@NullMarked
@CheckReturnValue
package io.jiaoying.events.assessment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
