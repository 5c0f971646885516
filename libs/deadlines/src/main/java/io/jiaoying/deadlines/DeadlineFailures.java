package io.jiaoying.deadlines;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Remembers that a deadline's work failed, and lets it rest before the next attempt: 1 s, 2 s, 4 s … one minute. */
final class DeadlineFailures {
    private static final int REASON_LENGTH = 500;
    private static final String RECORD = """
            UPDATE deadline
            SET failures = failures + 1, last_failure = $2,
                attempt_at = statement_timestamp() + make_interval(secs => least(60, power(2, least(failures, 6))))
            WHERE key = ANY (ARRAY(SELECT key FROM deadline WHERE key = $1 AND state = 'open' FOR UPDATE SKIP LOCKED))""";

    private DeadlineFailures() {}

    static Uni<Void> record(Pool pool, String key, Throwable failure) {
        String reason = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return pool.preparedQuery(RECORD)
                .execute(Tuple.of(key, reason.substring(0, Math.min(REASON_LENGTH, reason.length()))))
                .replaceWithVoid();
    }
}
