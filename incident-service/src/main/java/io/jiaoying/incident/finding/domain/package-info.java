/** Suspicions of 漏报, 谎报 and 瞒报 with their evidence; never a verdict. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.finding.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
