package io.jiaoying.scenarios.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long each hop took: count, p50 and p99 in milliseconds, hops in the order they were first met. */
public final class HopTable {
    private static final int HOP_COLUMNS = 44;
    private static final int NUMBER_COLUMNS = 10;

    private final Map<String, List<Duration>> hops = new LinkedHashMap<>();

    public synchronized void add(String hop, Duration took) {
        hops.computeIfAbsent(hop, name -> new ArrayList<>()).add(took);
    }

    public synchronized int count(String hop) {
        return hops.getOrDefault(hop, List.of()).size();
    }

    /** The hop's values, empty for one that was never met. */
    public synchronized List<Duration> values(String hop) {
        return List.copyOf(hops.getOrDefault(hop, List.of()));
    }

    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(row("环节 hop", "次数 count", "p50 ms", "p99 ms"));
        lines.add("─".repeat(HOP_COLUMNS + 3 * NUMBER_COLUMNS));
        hops.forEach((hop, values) -> lines.add(row(
                hop,
                String.valueOf(values.size()),
                millis(Percentile.of(values, 50)),
                millis(Percentile.of(values, 99)))));
        return lines;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    private static String row(String hop, String count, String p50, String p99) {
        return TextWidth.padRight(hop, HOP_COLUMNS)
                + TextWidth.padLeft(count, NUMBER_COLUMNS)
                + TextWidth.padLeft(p50, NUMBER_COLUMNS)
                + TextWidth.padLeft(p99, NUMBER_COLUMNS);
    }
}
