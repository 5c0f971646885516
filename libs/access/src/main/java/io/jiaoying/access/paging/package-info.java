/** Lists page by page with an opaque cursor. */
@NullMarked
@CheckReturnValue
package io.jiaoying.access.paging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
