package io.jiaoying.access.idempotency;

import io.jiaoying.access.problem.TemporaryFailure;
import io.jiaoying.outbox.DatabaseFailures;
import jakarta.inject.Singleton;

/** The database cannot be reached: nothing was stored, and the client may try again. */
@Singleton
public class DatabaseAway implements TemporaryFailure {

    @Override
    public boolean matches(Throwable failure) {
        return DatabaseFailures.databaseAway(failure);
    }
}
