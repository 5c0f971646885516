package io.jiaoying.bench;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Durations of one run; HdrHistogram with three digits, in microseconds, negative ones counted as zero. */
public final class Distribution {
    private static final long HIGHEST_MICROS = 3_600_000_000L;
    private static final int DIGITS = 3;

    private final Histogram micros = new Histogram(HIGHEST_MICROS, DIGITS);

    private Distribution() {}

    public static Distribution ofMicros(long... durations) {
        var distribution = new Distribution();
        Arrays.stream(durations)
                .map(each -> Math.max(0, Math.min(each, HIGHEST_MICROS)))
                .forEach(distribution.micros::recordValue);
        return distribution;
    }

    public long count() {
        return micros.getTotalCount();
    }

    /** The smallest duration that this share of all does not exceed, in milliseconds. */
    public double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    public double p99Millis() {
        return millisAt(99);
    }

    public double maxMillis() {
        return micros.getMaxValue() / 1000.0;
    }

    /** For the result file; the histogram itself is in HdrHistogram's compressed form. */
    public Map<String, Object> raw() {
        var raw = new TreeMap<String, Object>();
        raw.put("count", count());
        raw.put("p50Millis", millisAt(50));
        raw.put("p90Millis", millisAt(90));
        raw.put("p99Millis", p99Millis());
        raw.put("maxMillis", maxMillis());
        raw.put("histogramMicros", encoded());
        return raw;
    }

    private String encoded() {
        var buffer = ByteBuffer.allocate(micros.getNeededByteBufferCapacity());
        int length = micros.encodeIntoCompressedByteBuffer(buffer);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }
}
