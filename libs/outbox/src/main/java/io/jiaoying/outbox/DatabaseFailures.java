package io.jiaoying.outbox;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from work that is wrong (SQLSTATE, PostgreSQL documentation appendix A). */
public final class DatabaseFailures {
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");
    /** Connection, resources, operator intervention, system error. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "53", "57", "58");
    /** Read-only standby after a fail-over; session ended for idling inside a transaction. */
    private static final Set<String> AWAY_STATES = Set.of("25006", "25P03", "25P04");

    private DatabaseFailures() {}

    /** PostgreSQL rolled the work back for a deadlock or a serialisation conflict; running it again may succeed. */
    public static boolean brokenByConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof PgException pg && CONFLICTS.contains(String.valueOf(pg.getSqlState()))) {
                return true;
            }
        }
        return false;
    }

    /** The database or the way to it is missing; the same work may succeed later, however often it failed. */
    public static boolean databaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof PgException pg ? away(pg) : lost(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean away(PgException failure) {
        String state = String.valueOf(failure.getSqlState());
        return AWAY_STATES.contains(state) || AWAY_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }

    private static boolean lost(Throwable failure) {
        return failure instanceof ClosedConnectionException
                || failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof io.smallrye.mutiny.TimeoutException
                || (failure.getMessage() != null && failure.getMessage().startsWith("Connection is not active"));
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }
}
