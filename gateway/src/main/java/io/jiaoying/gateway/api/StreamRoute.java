package io.jiaoying.gateway.api;

import io.jiaoying.gateway.application.CatchUp;
import io.jiaoying.gateway.application.StreamHub;
import io.jiaoying.gateway.application.StreamQuota;
import io.jiaoying.gateway.domain.StreamPosition;
import io.jiaoying.gateway.domain.StreamReader;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/stream}: what happens in the caller's region, as server-sent events, from now or from where one was. */
@ApplicationScoped
class StreamRoute {
    private static final Logger LOG = Logger.getLogger(StreamRoute.class);
    private static final String PATH = "/api/v1/stream";
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final int CATCH_UP_THREADS = 4;

    private final Vertx vertx;
    private final StreamHub hub;
    private final CatchUp catchUp;
    private final StreamQuota quota;
    private final StreamCallers callers;
    private final WorkerExecutor workers;
    private final Set<SseConnection> open = ConcurrentHashMap.newKeySet();

    StreamRoute(Vertx vertx, StreamHub hub, CatchUp catchUp, StreamQuota quota, StreamCallers callers) {
        this.vertx = vertx;
        this.hub = hub;
        this.catchUp = catchUp;
        this.quota = quota;
        this.callers = callers;
        this.workers = vertx.createSharedWorkerExecutor(
                "stream-catch-up", CATCH_UP_THREADS, Duration.ofMinutes(10).toNanos());
    }

    void register(@Observes Router router) {
        router.get(PATH).handler(this::open);
    }

    private void open(RoutingContext exchange) {
        StreamCaller caller = callers.identify(exchange.get(FrontDoor.IDENTITY));
        String lastEventId = lastEventId(exchange);
        Optional<StreamPosition> live = hub.live();
        if (live.isEmpty()) {
            StreamProblems.notRunning().answer(exchange);
            return;
        }
        Optional<StreamPosition> from = lastEventId == null
                ? live
                : StreamPosition.decode(lastEventId, live.get().topics());
        if (from.isEmpty()) {
            StreamProblems.badLastEventId().answer(exchange);
        } else if (!quota.take(caller.party())) {
            StreamProblems.tooManyStreams().answer(exchange);
        } else {
            start(exchange, caller, from.get(), lastEventId == null);
        }
    }

    private static @Nullable String lastEventId(RoutingContext exchange) {
        String header = exchange.request().getHeader("Last-Event-ID");
        String id = header != null ? header : exchange.request().getParam("lastEventId");
        return id == null || id.isEmpty() ? null : id;
    }

    private void start(RoutingContext exchange, StreamCaller caller, StreamPosition from, boolean fresh) {
        Context context = vertx.getOrCreateContext();
        StreamReader reader = new StreamReader(from, caller::maySee);
        SseConnection connection = new SseConnection(context, exchange.response(), reader, fresh, hub);
        open.add(connection);
        long heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, tick -> connection.beat());
        long expiry = vertx.setTimer(caller.millisLeft(Instant.now()), tick -> connection.end());
        exchange.addEndHandler(ended -> {
            vertx.cancelTimer(heartbeat);
            vertx.cancelTimer(expiry);
            hub.leave(connection);
            open.remove(connection);
            quota.giveBack(caller.party());
        });
        join(exchange, connection, from);
    }

    /** From memory where possible; a position ahead of what was seen here is checked against the topics as well. */
    private void join(RoutingContext exchange, SseConnection connection, StreamPosition from) {
        boolean known = hub.live().filter(live -> live.isAtOrAfter(from)).isPresent();
        if (!known || !hub.join(connection, from)) {
            workers.executeBlocking(() -> catchUp.run(from, connection), false)
                    .onSuccess(held -> {
                        if (!held) {
                            StreamProblems.positionNotHeld().answer(exchange);
                        }
                    })
                    .onFailure(failure -> giveUp(exchange, connection, failure));
        }
    }

    private static void giveUp(RoutingContext exchange, SseConnection connection, Throwable failure) {
        LOG.warnf("catching up failed: %s", failure.toString());
        if (connection.begun()) {
            connection.end();
        } else {
            StreamProblems.notRunning().answer(exchange);
        }
    }

    /** Readers come back elsewhere with their position; the HTTP server does not wait for them. */
    void onStop(@Observes ShutdownDelayInitiatedEvent event) {
        open.forEach(SseConnection::disconnect);
    }
}
