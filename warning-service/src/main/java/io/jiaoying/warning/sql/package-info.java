/** What statements of several features share: columns as Java values and back, and who is called in earnest. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning.sql;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
