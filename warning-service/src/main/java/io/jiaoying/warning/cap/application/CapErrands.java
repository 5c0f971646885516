package io.jiaoying.warning.cap.application;

import io.jiaoying.outbox.DatabaseFailures;
import io.jiaoying.regions.Regions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks once a second whether answers are to be sent or feeds to be read; one slow feed keeps nothing else waiting. */
@ApplicationScoped
class CapErrands {
    private static final Logger LOG = Logger.getLogger(CapErrands.class);
    private static final long POLL_MILLIS = 1_000;
    /** Messages are written with what they tell of; this only finds those of warnings older than that. */
    private static final long LOOK_BACK_MILLIS = 60_000;

    private final ReadCap messages;
    private final SendReplies replies;
    private final PollFeeds feeds;
    private final Vertx vertx;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean polling = new AtomicBoolean();
    private volatile boolean stopping;

    CapErrands(ReadCap messages, SendReplies replies, PollFeeds feeds, Vertx vertx) {
        this.messages = messages;
        this.replies = replies;
        this.feeds = feeds;
        this.vertx = vertx;
    }

    /** The regions' names take a second to load, which no event loop must wait for. */
    void start(@Observes StartupEvent started) {
        Uni.createFrom()
                .item(() -> Regions.get().size())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .subscribe()
                .with(loaded -> begin());
    }

    private void begin() {
        run(writing, messages::writeDue);
        vertx.setPeriodic(LOOK_BACK_MILLIS, timer -> run(writing, messages::writeDue));
        vertx.setPeriodic(POLL_MILLIS, timer -> look());
    }

    private void look() {
        run(sending, replies::sendDue);
        run(polling, feeds::pollDue);
    }

    void stop(@Observes @Priority(10) ShutdownEvent stopped) {
        stopping = true;
    }

    private void run(AtomicBoolean running, Supplier<Uni<Void>> errand) {
        if (!stopping && running.compareAndSet(false, true)) {
            errand.get().subscribe().with(done -> running.set(false), failure -> failed(running, failure));
        }
    }

    private static void failed(AtomicBoolean running, Throwable failure) {
        running.set(false);
        if (DatabaseFailures.databaseAway(failure)) {
            LOG.warnf("CAP answers and feeds wait for the database: %s", failure.getMessage());
        } else {
            LOG.error("CAP answers or feeds could not be dealt with; they are tried again", failure);
        }
    }
}
