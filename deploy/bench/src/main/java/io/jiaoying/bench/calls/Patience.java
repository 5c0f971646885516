package io.jiaoying.bench.calls;

import io.jiaoying.bench.Sql;
import io.jiaoying.bench.Waiting;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits, but not for ever. */
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration BEFORE_LOOKING = Duration.ofMillis(500);

    private Patience() {}

    static void await(BooleanSupplier condition) {
        if (!Waiting.until(condition, OFTEN, LIMIT)) {
            throw new IllegalStateException("what the bench waits for never came");
        }
    }

    /** Nothing waits to leave or to be published any more. */
    static void settle(Sql database) {
        Waiting.sleep(BEFORE_LOOKING);
        await(() -> database.number("SELECT count(*) FROM attempt WHERE state IN ('queued', 'sending')") == 0);
        await(() -> database.number("SELECT count(*) FROM outbox_waiting") == 0);
    }
}
