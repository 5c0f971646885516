/** Signs, outside every hot transaction, where all timelines end, so that cutting or replacing one shows. */
@NullMarked
@CheckReturnValue
package io.jiaoying.timeline.seal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
