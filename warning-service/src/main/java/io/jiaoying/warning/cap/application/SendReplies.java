package io.jiaoying.warning.cap.application;

import io.jiaoying.outbox.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Sends the answers that are due; what fails is tried again ever later, for about a day. */
@ApplicationScoped
class SendReplies {
    private static final int BATCH = 20;
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final Replies replies;
    private final Courier courier;
    private final Transactions transactions;
    private final InstantSource clock;

    SendReplies(Replies replies, Courier courier, Transactions transactions, InstantSource clock) {
        this.replies = replies;
        this.courier = courier;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Void> sendDue() {
        Instant now = clock.instant();
        return transactions
                .inTransaction(tx -> replies.claim(tx, now, now.plus(CLAIM), BATCH))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::send)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> send(Reply reply) {
        return courier.post(reply.url(), reply.xml())
                .chain(() -> transactions.inTransaction(tx -> replies.sent(tx, reply)))
                .onFailure()
                .recoverWithUni(failure -> transactions.inTransaction(
                        tx -> replies.failed(tx, reply, String.valueOf(failure.getMessage()), nextAt(reply))));
    }

    private @Nullable Instant nextAt(Reply reply) {
        return reply.attempts() >= MOST_ATTEMPTS
                ? null
                : clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << reply.attempts()));
    }
}
