/** Real PostgreSQL and Kafka for the services' integration tests. */
@NullMarked
@CheckReturnValue
package io.jiaoying.local.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
