package io.jiaoying.gateway.domain;

import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What one reader of the live stream has had. Frames may come again or by another way than the live one (catching up): each
 * partition's own order decides, so nothing is shown twice and the position only covers what was had or is not for this reader.
 */
public final class StreamReader {
    private final BiPredicate<String, String> maySee;
    private StreamPosition position;

    /** @param maySee by type of event and region */
    public StreamReader(StreamPosition from, BiPredicate<String, String> maySee) {
        this.position = from;
        this.maySee = maySee;
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
        if (!frame.shown() || !maySee.test(frame.type(), frame.region())) {
            return Optional.empty();
        }
        return Optional.of(inStep ? frame.shared() : frame.bytesAt(position));
    }
}
