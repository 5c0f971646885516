/** The schema and the rules beyond it, each fault named by its path in Chinese and English. */
@NullMarked
@CheckReturnValue
package io.jiaoying.cap.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
