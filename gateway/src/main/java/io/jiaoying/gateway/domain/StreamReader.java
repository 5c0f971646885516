package io.jiaoying.gateway.domain;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one reader of the live stream has had. Frames may come again or by another way than the live one (catching up): each
 * partition's own order decides, so nothing is shown twice and the position only covers what was had or is not for this reader.
 */
public final class StreamReader {
    private final Predicate<String> maySeeRegion;
    private StreamPosition position;

    public StreamReader(StreamPosition from, Predicate<String> maySeeRegion) {
        this.position = from;
        this.maySeeRegion = maySeeRegion;
    }

    public StreamPosition position() {
        return position;
    }

    /** The message to write, or nothing when this reader has had the frame or may not see it. */
    public Optional<byte[]> take(Frame frame) {
        if (frame.offset() < position.next(frame.topic(), frame.partition())) {
            return Optional.empty();
        }
        boolean inStep = frame.after().isAtOrAfter(position);
        position = inStep ? frame.after() : position.with(frame.topic(), frame.partition(), frame.offset() + 1);
        if (!frame.shown() || !maySeeRegion.test(frame.region())) {
            return Optional.empty();
        }
        return Optional.of(inStep ? frame.shared() : frame.bytesAt(position));
    }
}
