/** 研判 预警 叫应 反馈: from a reading or a report to everybody who must have answered. */
@NullMarked
@CheckReturnValue
package io.jiaoying.warning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
