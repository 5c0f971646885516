package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.e2e.support.IncidentHistory.Accepted;
import io.jiaoying.scenarios.http.UnreachableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A desk that goes on reporting while things break: each request has an Idempotency-Key and is repeated with it after a
 * broken connection, 429 or 5xx until it is accepted. It writes down what it was promised.
 */
public final class ReportingClient implements AutoCloseable {
    private static final int DESKS = 3;
    private static final long BETWEEN_TRIES = Duration.ofMillis(100).toNanos();
    /** While nothing breaks: the machine has time left for what is started again, and the promises stay countable. */
    private static final long BETWEEN_INCIDENTS = Duration.ofMillis(250).toNanos();

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Api api;
    private final String region;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger next = new AtomicInteger();
    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger retries = new AtomicInteger();
    private final ExecutorService desks = Executors.newFixedThreadPool(DESKS);
    private final List<Future<?>> working = new ArrayList<>();
    private volatile boolean open = true;
    private volatile boolean hurried;

    /** Three desks that report from this region until closed. */
    public ReportingClient(Api api, String region) {
        this.api = api;
        this.region = region;
        for (int desk = 0; desk < DESKS; desk++) {
            working.add(desks.submit(this::reportOnAndOn));
        }
    }

    private void reportOnAndOn() {
        while (open) {
            accepted.add(reportOne(next.getAndIncrement()));
            if (!hurried) {
                LockSupport.parkNanos(BETWEEN_INCIDENTS);
            }
        }
    }

    private Accepted reportOne(int number) {
        String name = mark() + number;
        String tag = name + ".reported";
        boolean seriousAtBirth = number % 3 == 0;
        boolean seriousLater = number % 3 == 1;
        ObjectNode first = seriousAtBirth ? Reports.seriousReport(region, tag) : Reports.bareReport(region, tag);
        String id = insist("/incidents", first).id();
        List<String> followUps = List.of(name + ".then", name + ".later");
        String reports = "/incidents/" + id + "/reports";
        ObjectNode more = Reports.followUp(followUps.get(0));
        insist(reports, seriousLater ? Reports.followUpWithDead(followUps.get(0), 3) : more);
        insist(reports, Reports.followUp(followUps.get(1)));
        return new Accepted(id, tag, followUps, seriousAtBirth || seriousLater);
    }

    private Reply insist(String path, ObjectNode body) {
        Api keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Reply reply = tryOnce(keyed, path, body);
            if (reply != null) {
                return reply;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not accepted within " + PATIENCE + ": POST " + path);
            }
            retries.incrementAndGet();
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
    }

    private static @Nullable Reply tryOnce(Api keyed, String path, ObjectNode body) {
        try {
            Reply reply = keyed.post(path, body);
            if (reply.status() / 100 == 5 || reply.status() == 429) {
                return null;
            }
            if (reply.status() / 100 != 2) {
                throw new AssertionError("POST " + path + " refused: " + reply.status() + " " + reply.text());
            }
            return reply;
        } catch (UnreachableException e) {
            return null;
        }
    }

    public int acceptedSoFar() {
        return accepted.size();
    }

    /** From now on without a pause, or with one again. */
    public void hurry(boolean now) {
        hurried = now;
    }

    /** Begins the words of every report of this client. */
    public String mark() {
        return "tag-" + run + "-";
    }

    public int retries() {
        return retries.get();
    }

    /** Lets every desk finish what it began and returns all promises. */
    public List<Accepted> finish() {
        open = false;
        for (Future<?> desk : working) {
            try {
                desk.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError("a desk gave up", e);
            }
        }
        return List.copyOf(accepted);
    }

    @Override
    public void close() {
        open = false;
        desks.shutdownNow();
    }
}
