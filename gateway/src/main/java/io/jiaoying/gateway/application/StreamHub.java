package io.jiaoying.gateway.application;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.jiaoying.gateway.domain.Frame;
import io.jiaoying.gateway.domain.StreamHistory;
import io.jiaoying.gateway.domain.StreamPosition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Hands every frame to every reader. Joining and publishing exclude each other, so between a reader's first frames from
 * memory and the live ones none is missing and none comes twice.
 */
@ApplicationScoped
public class StreamHub {
    private static final long MEMORY_BYTES = 16L << 20;

    private final int memoryFrames;

    @GuardedBy("this")
    private final Set<StreamListener> listeners = new HashSet<>();

    @GuardedBy("this")
    private @Nullable StreamHistory history;

    StreamHub(@ConfigProperty(name = "jiaoying.gateway.stream-memory-events", defaultValue = "8192") int memoryFrames) {
        this.memoryFrames = memoryFrames;
    }

    /** Starts anew from there; whoever was listening has to come back. */
    public synchronized void restart(StreamPosition from) {
        stop();
        history = new StreamHistory(from, memoryFrames, MEMORY_BYTES);
    }

    /** No stream until the next restart. */
    public synchronized void stop() {
        history = null;
        List.copyOf(listeners).forEach(StreamListener::disconnect);
        listeners.clear();
    }

    public synchronized void publish(List<Frame> frames) {
        if (history != null) {
            frames.forEach(history::append);
            listeners.forEach(listener -> listener.deliver(frames));
        }
    }

    /** Where the stream stands; empty while it does not run. */
    public synchronized Optional<StreamPosition> live() {
        return Optional.ofNullable(history).map(StreamHistory::live);
    }

    /** False when memory does not reach back so far: the reader has to catch up from the topics first. */
    public synchronized boolean join(StreamListener listener, StreamPosition from) {
        if (history == null || !history.reachesBackTo(from)) {
            return false;
        }
        listener.deliver(history.since(from));
        return listeners.add(listener);
    }

    public synchronized void leave(StreamListener listener) {
        listeners.remove(listener);
    }

    public synchronized int readers() {
        return listeners.size();
    }
}
