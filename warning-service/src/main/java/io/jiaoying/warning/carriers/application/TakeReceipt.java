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
import java.util.List;
import java.util.UUID;

/** A delivery receipt finds its attempt by the id the carrier gave, which may be known a moment later than the receipt. */
@ApplicationScoped
public class TakeReceipt {
    private static final int SEQUENCE = 1;
    /** Together less than the SMSC is kept waiting. */
    private static final List<Duration> MOMENTS =
            List.of(Duration.ofMillis(200), Duration.ofMillis(600), Duration.ofMillis(1_800));

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
        return take(carrierId, receipt, 0);
    }

    private Uni<Void> take(String carrierId, Receipt receipt, int looked) {
        return find(carrierId, receipt).chain(found -> {
            if (found) {
                return Uni.createFrom().voidItem();
            }
            if (looked == MOMENTS.size()) {
                metrics.counter("jiaoying_receipts_without_attempt").increment();
                return Uni.createFrom().voidItem();
            }
            return Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(MOMENTS.get(looked))
                    .chain(() -> take(carrierId, receipt, looked + 1));
        });
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
