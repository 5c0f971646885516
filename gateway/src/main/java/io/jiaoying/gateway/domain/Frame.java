package io.jiaoying.gateway.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One record of one partition on its way to readers; its bytes are made once and shared by all of them. */
public final class Frame {
    private final int topic;
    private final int partition;
    private final long offset;
    private final String region;
    private final String type;
    private final String json;
    private final StreamPosition after;
    private final byte[] shared;

    private Frame(Slot slot, String region, String type, String json, StreamPosition after, byte[] shared) {
        this.topic = slot.topic();
        this.partition = slot.partition();
        this.offset = slot.offset();
        this.region = region;
        this.type = type;
        this.json = json;
        this.after = after;
        this.shared = shared;
    }

    /**
     * Where a record is on the broker.
     *
     * @param topic index in the stream's fixed order of topics
     */
    public record Slot(int topic, int partition, long offset) {}

    /**
     * @param region whose desks may see it
     * @param after where somebody stands who has had everything up to and including this one
     */
    public static Frame of(Slot slot, String region, String type, String json, StreamPosition after) {
        return new Frame(
                slot, region, type, json, after, message(after, type, json).getBytes(UTF_8));
    }

    /** A record that is not shown to anybody and only moves positions on. */
    public static Frame hidden(Slot slot, StreamPosition after) {
        return new Frame(slot, "", "", "", after, new byte[0]);
    }

    public int topic() {
        return topic;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    public StreamPosition after() {
        return after;
    }

    String region() {
        return region;
    }

    String type() {
        return type;
    }

    boolean shown() {
        return shared.length > 0;
    }

    /** The message as everybody gets it who stands at {@link #after}. */
    byte[] shared() {
        return shared;
    }

    /** The message with another position as its id. */
    byte[] bytesAt(StreamPosition position) {
        return message(position, type, json).getBytes(UTF_8);
    }

    private static String message(StreamPosition position, String type, String json) {
        return "id: " + position.encode() + "\nevent: " + type + "\ndata: " + json + "\n\n";
    }
}
