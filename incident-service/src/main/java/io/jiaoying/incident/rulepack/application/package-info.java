/** Publishing rule packs, and the language of their conditions. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.rulepack.application;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
