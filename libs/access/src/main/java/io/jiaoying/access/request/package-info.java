/** What of the current request the other packages need: body hash, size limit, strict JSON. */
@NullMarked
@CheckReturnValue
package io.jiaoying.access.request;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
