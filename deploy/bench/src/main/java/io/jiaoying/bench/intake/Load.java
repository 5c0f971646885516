package io.jiaoying.bench.intake;

import io.jiaoying.bench.Distribution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What one leg of requests brought: statuses, accepted ids, how long each answer took; one thread writes it at a time. */
final class Load {
    private static final int GROWN_BY = 2;
    /** No answer, or a broken connection. */
    static final int NO_ANSWER = 0;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> accepted = new ArrayList<>();
    private long[] micros = new long[1 << 14];
    private int answers;
    private Duration took = Duration.ofSeconds(1);

    synchronized void answered(int status, long nanos) {
        statuses.merge(status, 1, Integer::sum);
        if (status / 100 == 2) {
            if (answers == micros.length) {
                micros = Arrays.copyOf(micros, micros.length * GROWN_BY);
            }
            micros[answers++] = TimeUnit.NANOSECONDS.toMicros(nanos);
        }
    }

    synchronized void accepted(String id) {
        accepted.add(id);
    }

    synchronized void took(Duration time) {
        took = time;
    }

    synchronized List<String> accepted() {
        return List.copyOf(accepted);
    }

    /** Of 2xx, from the instant at which each request was meant to leave. */
    synchronized Distribution latency() {
        return Distribution.ofMicros(Arrays.copyOf(micros, answers));
    }

    /** 2xx a second. */
    synchronized double goodRate() {
        return answers / (took.toNanos() / 1e9);
    }

    synchronized int all() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized long otherThan(List<Integer> allowed) {
        return statuses.entrySet().stream()
                .filter(each -> each.getKey() / 100 != 2 && !allowed.contains(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    synchronized Map<String, Object> raw() {
        return Map.of(
                "statuses", new TreeMap<>(statuses),
                "goodPerSecond", goodRate(),
                "latency", latency().raw());
    }
}
