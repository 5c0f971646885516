package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.feed.FeedEntry;
import io.jiaoying.cap.feed.FeedReader;
import io.jiaoying.cap.xml.FaultException;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.warning.cap.application.Courier.Fetch;
import io.jiaoying.warning.cap.application.Courier.Fetched;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Reads the feeds that are due, each in one replica at a time, and takes what is new in them. */
@ApplicationScoped
class PollFeeds {
    private static final Logger LOG = Logger.getLogger(PollFeeds.class);
    private static final int MOST_ENTRIES = 200;

    private final CapSettings settings;
    private final Feeds feeds;
    private final Courier courier;
    private final TakeFeedEntry take;
    private final Transactions transactions;
    private final InstantSource clock;

    PollFeeds(
            CapSettings settings,
            Feeds feeds,
            Courier courier,
            TakeFeedEntry take,
            Transactions transactions,
            InstantSource clock) {
        this.settings = settings;
        this.feeds = feeds;
        this.courier = courier;
        this.take = take;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Void> pollDue() {
        return Multi.createFrom()
                .iterable(settings.feeds().entrySet())
                .onItem()
                .transformToUniAndConcatenate(feed -> pollIfDue(feed.getKey(), feed.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> pollIfDue(String name, CapSettings.Feed feed) {
        Instant now = clock.instant();
        return transactions
                .inTransaction(tx -> feeds.claim(tx, name, now, now.plus(feed.interval())))
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : poll(name, feed, claimed.get()).onFailure().recoverWithUni(failure -> failed(name, failure)));
    }

    private Uni<Void> poll(String name, CapSettings.Feed feed, Feeds.Mark mark) {
        Fetch fetch =
                new Fetch(feed.url(), FeedReader.MOST_BYTES, feed.allowPrivate(), mark.etag(), mark.lastModified());
        return courier.fetch(fetch).chain(fetched -> entries(feed, fetched)
                .chain(entries -> takeAll(name, feed, entries))
                .chain(() ->
                        transactions.inTransaction(tx -> feeds.read(tx, name, mark(fetched, mark), clock.instant()))));
    }

    private static Uni<List<FeedEntry>> entries(CapSettings.Feed feed, Fetched fetched) {
        ReceivedMessage.Bytes document = fetched.document();
        if (document == null) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.createFrom()
                .item(() -> read(feed, document))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static List<FeedEntry> read(CapSettings.Feed feed, ReceivedMessage.Bytes document) {
        try {
            return FeedReader.read(document.copy(), feed.url());
        } catch (FaultException fault) {
            throw new IllegalArgumentException(
                    fault.fault().chinese() + " " + fault.fault().english(), fault);
        }
    }

    private Uni<Void> takeAll(String name, CapSettings.Feed feed, List<FeedEntry> entries) {
        return Multi.createFrom()
                .iterable(entries)
                .select()
                .first(MOST_ENTRIES)
                .onItem()
                .transformToUniAndConcatenate(entry -> take.take(name, feed, entry))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Feeds.Mark mark(Fetched fetched, Feeds.Mark before) {
        return fetched.document() == null ? before : new Feeds.Mark(fetched.etag(), fetched.lastModified());
    }

    private Uni<Void> failed(String name, Throwable failure) {
        String reason = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        LOG.warnf("the CAP feed %s could not be read: %s", name, reason);
        return transactions.inTransaction(tx -> feeds.failed(tx, name, reason, clock.instant()));
    }
}
