package io.jiaoying.gateway.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last frames of the live stream, so that a reader who comes back soon needs no second reading of the topics. */
public final class StreamHistory {
    private final int maxFrames;
    private final long maxBytes;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private StreamPosition base;
    private StreamPosition live;
    private long bytes;

    public StreamHistory(StreamPosition start, int maxFrames, long maxBytes) {
        this.maxFrames = maxFrames;
        this.maxBytes = maxBytes;
        this.base = start;
        this.live = start;
    }

    /** Everything up to here was appended. */
    public StreamPosition live() {
        return live;
    }

    /** Whether every frame from there on is still held. */
    public boolean reachesBackTo(StreamPosition from) {
        return from.isAtOrAfter(base);
    }

    /** The frames from there on, in the order they were appended. */
    public List<Frame> since(StreamPosition from) {
        return frames.stream()
                .filter(frame -> frame.offset() >= from.next(frame.topic(), frame.partition()))
                .toList();
    }

    public void append(Frame frame) {
        frames.addLast(frame);
        bytes += frame.shared().length;
        live = frame.after();
        while (frames.size() > maxFrames || bytes > maxBytes) {
            forget(frames.removeFirst());
        }
    }

    private void forget(Frame oldest) {
        bytes -= oldest.shared().length;
        base = base.with(oldest.topic(), oldest.partition(), oldest.offset() + 1);
    }
}
