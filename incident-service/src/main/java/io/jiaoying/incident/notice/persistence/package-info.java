/** Notices in PostgreSQL; the lists of who is told, from resources and configuration. */
@NullMarked
@CheckReturnValue
package io.jiaoying.incident.notice.persistence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
