package io.jiaoying.gateway.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where a reader of the live stream stands: per topic and partition the next offset it has not had. A partition it does not
 * name starts at 0. Its text form is opaque to readers and guarded by a checksum.
 */
public final class StreamPosition {
    private static final byte FORMAT = 1;
    private static final int CRC_BYTES = Integer.BYTES;
    private static final int MAX_TEXT = 16_384;
    private static final int MAX_PARTITIONS = 1_000;

    /** First index topic (in the stream's fixed order), second partition. */
    private final long[][] next;

    private StreamPosition(long[][] next) {
        this.next = next;
    }

    public static StreamPosition start(int topics) {
        return new StreamPosition(new long[topics][0]);
    }

    public int topics() {
        return next.length;
    }

    public int partitions(int topic) {
        return next[topic].length;
    }

    public long next(int topic, int partition) {
        return partition < next[topic].length ? next[topic][partition] : 0;
    }

    public StreamPosition with(int topic, int partition, long nextOffset) {
        long[][] copy = next.clone();
        copy[topic] = Arrays.copyOf(next[topic], Math.max(partition + 1, next[topic].length));
        copy[topic][partition] = nextOffset;
        return new StreamPosition(copy);
    }

    /** The later of both in every partition. */
    public StreamPosition max(StreamPosition other) {
        long[][] max = new long[next.length][];
        for (int topic = 0; topic < next.length; topic++) {
            max[topic] = new long[Math.max(partitions(topic), other.partitions(topic))];
            for (int partition = 0; partition < max[topic].length; partition++) {
                max[topic][partition] = Math.max(next(topic, partition), other.next(topic, partition));
            }
        }
        return new StreamPosition(max);
    }

    /** Whether nothing before {@code other} is still to come for a reader who stands here. */
    public boolean isAtOrAfter(StreamPosition other) {
        for (int topic = 0; topic < next.length; topic++) {
            for (int partition = 0; partition < other.partitions(topic); partition++) {
                if (next(topic, partition) < other.next(topic, partition)) {
                    return false;
                }
            }
        }
        return true;
    }

    public String encode() {
        ByteBuffer out = ByteBuffer.allocate(size());
        out.put(FORMAT).put((byte) next.length);
        for (long[] partitions : next) {
            putVarint(out, partitions.length);
            for (long offset : partitions) {
                putVarint(out, offset);
            }
        }
        out.putInt(crc(out.array(), out.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(out.array(), out.position()));
    }

    /** Empty for anything that {@link #encode} did not write for as many topics. */
    public static Optional<StreamPosition> decode(String text, int topics) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Base64.getUrlDecoder().decode(text), topics));
        } catch (RuntimeException garbage) {
            return Optional.empty();
        }
    }

    private static StreamPosition read(byte[] bytes, int topics) {
        int body = bytes.length - CRC_BYTES;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        require(body >= 2 && in.getInt(body) == crc(bytes, body));
        require(in.get() == FORMAT && in.get() == topics);
        long[][] next = new long[topics][];
        for (int topic = 0; topic < topics; topic++) {
            next[topic] = readTopic(in);
        }
        require(in.position() == body);
        return new StreamPosition(next);
    }

    private static long[] readTopic(ByteBuffer in) {
        long count = readVarint(in);
        require(count <= MAX_PARTITIONS);
        long[] offsets = new long[(int) count];
        for (int partition = 0; partition < offsets.length; partition++) {
            offsets[partition] = readVarint(in);
        }
        return offsets;
    }

    private static void require(boolean whole) {
        if (!whole) {
            throw new IllegalArgumentException("not a stream position");
        }
    }

    private int size() {
        int longs = Arrays.stream(next)
                .mapToInt(partitions -> partitions.length + 1)
                .sum();
        return 2 + longs * 10 + CRC_BYTES;
    }

    private static int crc(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static void putVarint(ByteBuffer out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    private static long readVarint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte part = in.get();
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a varint");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamPosition position && Arrays.deepEquals(next, position.next);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(next);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(next);
    }
}
