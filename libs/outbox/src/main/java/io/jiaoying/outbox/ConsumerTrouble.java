package io.jiaoying.outbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which consumers wait for a database that is away, and since when. */
@ApplicationScoped
public class ConsumerTrouble {
    private final Map<String, Long> since = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    void began(String consumer) {
        since.putIfAbsent(consumer, System.nanoTime());
    }

    void ended(String consumer) {
        since.remove(consumer);
    }

    /** Consumers that have been waiting for at least this long. */
    List<String> lasting(Duration atLeast) {
        return since.entrySet().stream()
                .filter(entry -> System.nanoTime() - entry.getValue() >= atLeast.toNanos())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** A failure while stopping says nothing about the record: it stays uncommitted and comes again. */
    boolean stopping() {
        return stopping;
    }
}
