package io.jiaoying.warning.calling.application;

import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Settles results as they come, those that came together in one transaction: one carrier that does not answer keeps nobody
 * else's result waiting.
 */
@ApplicationScoped
class SettleInGroups {
    private static final Logger LOG = Logger.getLogger(SettleInGroups.class);
    private static final int LARGEST = 200;
    private static final int AT_ONCE = 3;
    private static final long GATHER_MILLIS = 2;

    private final SettleHandOver settle;
    private final Vertx vertx;
    private final Queue<Settling> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unsettled = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicBoolean gathering = new AtomicBoolean();
    private volatile Runnable afterwards = () -> {};

    /** A claimed attempt and what became of it. */
    private record Settling(Outgoing out, HandOver result) {}

    SettleInGroups(SettleHandOver settle, Vertx vertx) {
        this.settle = settle;
        this.vertx = vertx;
    }

    /** What to do whenever some were settled. */
    void whenSettled(Runnable work) {
        afterwards = work;
    }

    /** Claimed and not yet settled. */
    int unsettled() {
        return unsettled.get();
    }

    void expect(int claimed) {
        unsettled.addAndGet(claimed);
    }

    void take(Outgoing out, HandOver result) {
        waiting.add(new Settling(out, result));
        if (gathering.compareAndSet(false, true)) {
            long timer = vertx.setTimer(GATHER_MILLIS, fired -> {
                gathering.set(false);
                next();
            });
            LOG.tracef("gathers results (timer %d)", timer);
        }
    }

    private void next() {
        if (running.incrementAndGet() > AT_ONCE) {
            running.decrementAndGet();
            return;
        }
        List<Settling> group = group();
        if (group.isEmpty()) {
            running.decrementAndGet();
            return;
        }
        settle.settle(
                        group.stream().map(Settling::out).toList(),
                        group.stream().map(Settling::result).toList())
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "%d results could not be kept; their claims lapse and are taken up again",
                        group.size()))
                .onItemOrFailure()
                .invoke((done, failure) -> settled(group.size()))
                .subscribe()
                .with(done -> {}, failure -> {});
    }

    private List<Settling> group() {
        List<Settling> group = new ArrayList<>();
        for (Settling one = waiting.poll(); one != null; one = group.size() < LARGEST ? waiting.poll() : null) {
            group.add(one);
        }
        return group;
    }

    private void settled(int results) {
        unsettled.addAndGet(-results);
        running.decrementAndGet();
        next();
        afterwards.run();
    }
}
