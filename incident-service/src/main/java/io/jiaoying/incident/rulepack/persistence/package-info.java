/** Rule packs as shipped resources and as published versions in the database. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.rulepack.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
