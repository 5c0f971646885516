/** PostgreSQL, Kafka and Keycloak from their own published artifacts. */
@NullMarked
@CheckReturnValue
package io.jiaoying.local.backend;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
