package io.jiaoying.warning.carriers.application;

import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.calling.application.TakeCarrierNews;
import io.jiaoying.warning.carriers.domain.Receipt;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** A delivery receipt finds its attempt by the id the carrier gave, which may be known a moment later than the receipt. */
@ApplicationScoped
public class TakeReceipt {
    private static final int SEQUENCE = 1;
    private static final Duration A_MOMENT = Duration.ofMillis(400);

    private final ReplyAddresses addresses;
    private final TakeCarrierNews take;
    private final Transactions transactions;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    TakeReceipt(
            ReplyAddresses addresses,
            TakeCarrierNews take,
            Transactions transactions,
            MeterRegistry metrics,
            InstantSource clock) {
        this.addresses = addresses;
        this.take = take;
        this.transactions = transactions;
        this.metrics = metrics;
        this.clock = clock;
    }

    public Uni<Void> take(String carrierId, Receipt receipt) {
        return find(carrierId, receipt)
                .chain(found -> found
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(A_MOMENT)
                                .chain(() -> find(carrierId, receipt))
                                .invoke(late -> {
                                    if (!late) {
                                        metrics.counter("jiaoying_receipts_without_attempt")
                                                .increment();
                                    }
                                })
                                .replaceWithVoid());
    }

    private Uni<Boolean> find(String carrierId, Receipt receipt) {
        return transactions.inTransaction(tx -> addresses
                .byCarrierId(tx, carrierId)
                .chain(attempt -> attempt == null
                        ? Uni.createFrom().item(false)
                        : keep(tx, attempt, receipt).replaceWith(true)));
    }

    private Uni<Void> keep(Tx tx, UUID attempt, Receipt receipt) {
        return take.take(
                tx,
                new CarrierNews(
                        attempt, receipt.outcome(), null, null, null, receipt.reason(), clock.instant(), SEQUENCE));
    }
}
