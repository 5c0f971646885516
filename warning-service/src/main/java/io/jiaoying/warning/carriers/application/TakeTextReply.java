package io.jiaoying.warning.carriers.application;

import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.calling.application.TakeCarrierNews;
import io.jiaoying.warning.calling.domain.Outcome;
import io.jiaoying.warning.carriers.domain.Acknowledgement;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Somebody sent a text message back: 1 or 已收到 answers the call its number was sent. */
@ApplicationScoped
public class TakeTextReply {
    /** Above every receipt of the same message; a second reply is old news, but who was not in place may arrive. */
    private static final int NOT_IN_PLACE = 100;

    private static final int RECEIVED = 101;
    /** As on the phone. */
    private static final String CONFIRMING_KEY = "1";

    private static final String NOT_IN_PLACE_KEY = "2";

    private final ReplyAddresses addresses;
    private final PhoneHash hash;
    private final TakeCarrierNews take;
    private final Transactions transactions;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    TakeTextReply(
            ReplyAddresses addresses,
            PhoneHash hash,
            TakeCarrierNews take,
            Transactions transactions,
            MeterRegistry metrics,
            InstantSource clock) {
        this.addresses = addresses;
        this.hash = hash;
        this.take = take;
        this.transactions = transactions;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Other texts, and those from numbers nobody was called at, change nothing but a counter. */
    public Uni<Void> take(String from, String text) {
        boolean notInPlace = Acknowledgement.notInPlace(text);
        if (!notInPlace && !Acknowledgement.in(text)) {
            return counted("not-an-acknowledgement");
        }
        return transactions.inTransaction(tx -> addresses
                .latestTo(tx, hash.of(from))
                .chain(attempt -> attempt == null
                        ? counted("from-nobody-called")
                        : answer(tx, attempt, text, notInPlace ? NOT_IN_PLACE_KEY : CONFIRMING_KEY)));
    }

    private Uni<Void> answer(Tx tx, UUID attempt, String text, String key) {
        tx.afterCommit(() -> count("acknowledgement"));
        int sequence = key.equals(NOT_IN_PLACE_KEY) ? NOT_IN_PLACE : RECEIVED;
        return take.take(
                tx, new CarrierNews(attempt, Outcome.SAID, null, key, text.strip(), null, clock.instant(), sequence));
    }

    private Uni<Void> counted(String kind) {
        count(kind);
        return Uni.createFrom().voidItem();
    }

    private void count(String kind) {
        metrics.counter("jiaoying_text_replies", "kind", kind).increment();
    }
}
