package io.jiaoying.e2e.support;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Database sessions ended from outside, as an operator or a network would. */
public final class BrokenConnections {
    /** A relay is known by the advisory locks of its lanes. */
    private static final String RELAYS = """
            SELECT count(pg_terminate_backend(pid)) FROM (
                SELECT DISTINCT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = x'4A594F42'::int) relay""";

    private static final String ALL_OF = """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = '%s' AND pid <> pg_backend_pid()""";

    private BrokenConnections() {}

    /** Those of outbox relays while they hold their lanes, in mid-publish; waits for one if need be. */
    public static void ofARelay(StackUnderTest stack) {
        await("a relay at work")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> stack.database("postgres").number(RELAYS) > 0);
    }

    /** Everybody's connections to one database. */
    public static void ofDatabase(StackUnderTest stack, String name) {
        stack.database("postgres").number(ALL_OF.formatted(name));
    }
}
