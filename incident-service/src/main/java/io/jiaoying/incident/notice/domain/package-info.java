/** Who else is told of an incident: departments, governments, garrison, neighbours, levels that were skipped. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.notice.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
