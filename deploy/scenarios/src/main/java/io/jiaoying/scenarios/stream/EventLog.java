package io.jiaoying.scenarios.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Everything the stream has said so far; stories wait on it and measure from it. */
public final class EventLog {
    private final List<StreamEvent> events = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();

    public void add(StreamEvent event) {
        lock.lock();
        try {
            events.add(event);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public List<StreamEvent> all(Predicate<StreamEvent> wanted) {
        lock.lock();
        try {
            return events.stream().filter(wanted).toList();
        } finally {
            lock.unlock();
        }
    }

    public List<StreamEvent> ofType(String type) {
        return all(event -> event.is(type));
    }

    /** The first such event, those already said included; empty when the time is over. */
    public Optional<StreamEvent> await(Duration atMost, Predicate<StreamEvent> wanted) {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            int next = 0;
            while (true) {
                for (; next < events.size(); next++) {
                    if (wanted.test(events.get(next))) {
                        return Optional.of(events.get(next));
                    }
                }
                if (nanos <= 0) {
                    return Optional.empty();
                }
                nanos = more.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
