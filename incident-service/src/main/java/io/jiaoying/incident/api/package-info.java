/** REST of 报告: incidents, reports, transmissions, clocks, timeline, rule packs, catalogues. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
