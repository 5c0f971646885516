package io.jiaoying.outbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries a handler for as long as the database is away, and three times more when it fails by itself. */
final class HandlerRetries {
    private static final Logger LOG = Logger.getLogger(HandlerRetries.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int OWN_FAILURES = 3;

    private final ConsumerTrouble trouble;

    HandlerRetries(ConsumerTrouble trouble) {
        this.trouble = trouble;
    }

    Uni<Void> keepTrying(String consumer, Supplier<Uni<Void>> work) {
        return whileDatabaseIsAway(consumer, work)
                .onFailure(failure -> !(failure instanceof PoisonRecordException))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(OWN_FAILURES)
                .onFailure(failure -> trouble.stopping())
                .recoverWithUni(() -> Uni.createFrom().nothing());
    }

    private Uni<Void> whileDatabaseIsAway(String consumer, Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(DatabaseFailures::databaseAway)
                .invoke(failure -> noteAway(consumer, failure))
                .onFailure(DatabaseFailures::databaseAway)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onTermination()
                .invoke(() -> trouble.ended(consumer));
    }

    private void noteAway(String consumer, Throwable failure) {
        LOG.warnf("Consumer %s waits for its database: %s", consumer, failure.getMessage());
        trouble.began(consumer);
    }
}
