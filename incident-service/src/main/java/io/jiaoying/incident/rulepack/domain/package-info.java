/** Reads rule packs from their data and refuses faulty ones with the place of the fault. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.rulepack.domain;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
