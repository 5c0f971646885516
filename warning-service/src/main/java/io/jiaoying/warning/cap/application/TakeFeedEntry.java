package io.jiaoying.warning.cap.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.RegionScope;
import io.jiaoying.access.Role;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.cap.feed.FeedEntry;
import io.jiaoying.cap.read.CapReader;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.warning.cap.application.AdmitCap.Admission;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;

/** Takes one message of a feed, once; what was wrong with one that was refused is kept beside it. */
@ApplicationScoped
class TakeFeedEntry {
    private static final String TAKEN = "taken";

    private final Feeds feeds;
    private final Courier courier;
    private final AdmitCap admit;
    private final ReceiveCap receive;
    private final RefuseCap refuse;
    private final Transactions transactions;
    private final InstantSource clock;

    TakeFeedEntry(
            Feeds feeds,
            Courier courier,
            AdmitCap admit,
            ReceiveCap receive,
            RefuseCap refuse,
            Transactions transactions,
            InstantSource clock) {
        this.feeds = feeds;
        this.courier = courier;
        this.admit = admit;
        this.receive = receive;
        this.refuse = refuse;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Void> take(String name, CapSettings.Feed feed, FeedEntry entry) {
        return transactions
                .inTransaction(tx -> feeds.isDealtWith(tx, name, entry.id(), entry.updated()))
                .chain(known -> known ? Uni.createFrom().voidItem() : takeNew(name, feed, entry));
    }

    /** A message that cannot be fetched fails the whole reading, so that it is tried again. */
    private Uni<Void> takeNew(String name, CapSettings.Feed feed, FeedEntry entry) {
        Identity by = identity(name, feed);
        return document(feed, entry)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(document -> follow(by, way(name), document))
                .chain(outcome -> transactions.inTransaction(
                        tx -> feeds.dealtWith(tx, name, entry.id(), entry.updated(), outcome, clock.instant())));
    }

    private Uni<byte[]> document(CapSettings.Feed feed, FeedEntry entry) {
        if (entry.inline() != null) {
            return Uni.createFrom().item(entry.inline().xml().getBytes(StandardCharsets.UTF_8));
        }
        return courier.fetch(new Courier.Fetch(
                        Objects.requireNonNull(entry.link()), CapReader.MOST_BYTES, feed.allowPrivate(), null, null))
                .map(fetched -> Objects.requireNonNull(fetched.document()).copy());
    }

    private static String way(String feed) {
        return "feed:" + feed;
    }

    private Uni<String> follow(Identity by, String way, byte[] document) {
        Admission admission = admit.admit(document, way, by.party());
        if (admission instanceof Admission.Refused refused) {
            return refuse.refuse(by, way, document, refused).replaceWith(outcome(refused.refusal()));
        }
        ReceivedMessage message = ((Admission.Taken) admission).message();
        return transactions
                .inTransaction(tx -> receive.receive(tx, by, message))
                .replaceWith(TAKEN)
                .onFailure(Refusal.class)
                .recoverWithUni(failure ->
                        refuse.refuse(by, message, (Refusal) failure).replaceWith(outcome((Refusal) failure)));
    }

    private static String outcome(Refusal refusal) {
        StringBuilder words = new StringBuilder(refusal.type());
        refusal.violations().forEach(v -> words.append("; ")
                .append(v.field())
                .append(": ")
                .append(v.message().english()));
        return words.toString();
    }

    private static Identity identity(String name, CapSettings.Feed feed) {
        return new Identity(
                "cap-feed-" + name,
                "cap-feed-" + name,
                "client:cap-feed-" + name,
                null,
                Set.of(Role.SYSTEM),
                RegionScope.ofClaim(feed.region()),
                true);
    }
}
