package io.jiaoying.warning.assessment.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.warning.DataFaults;
import io.jiaoying.warning.assessment.domain.Crossing;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.Window;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of thresholds, the gravest first.
 *
 * @param source where its figures come from
 * @param verified false for figures that nobody compared with the original yet
 * @param stations the limits that single stations have of their own
 */
public record ThresholdPack(
        String id,
        String title,
        String source,
        boolean verified,
        String eventType,
        ReadingKind kind,
        Map<String, Map<String, Double>> stations,
        List<Rule> rules) {
    /**
     * One condition over a window, and over others that end with it.
     *
     * @param also the others' lengths by the names that the condition has for them
     */
    public record Rule(
            @Nullable String colour, Duration window, Map<String, Duration> also, ThresholdCondition condition) {
        public String when() {
            return condition.text();
        }
    }

    public List<Duration> windows() {
        return rules.stream()
                .flatMap(rule -> Stream.concat(Stream.of(rule.window()), rule.also().values().stream()))
                .distinct()
                .toList();
    }

    /** The gravest threshold that this window reaches by itself. */
    public Optional<Crossing> crossing(Window window) {
        return crossing(window, Map.of());
    }

    /**
     * The gravest threshold that this window reaches.
     *
     * @param together the windows of the same station that end with it, by length
     */
    public Optional<Crossing> crossing(Window window, Map<Duration, Window> together) {
        Map<String, Double> limits = stations.getOrDefault(window.station(), Map.of());
        for (int rank = 0; rank < rules.size(); rank++) {
            Rule rule = rules.get(rank);
            if (rule.window().equals(window.length()) && isReached(rule, window, together, limits)) {
                return Optional.of(new Crossing(
                        eventType, rule.colour(), rank, id, rule.condition().text(), window));
            }
        }
        return Optional.empty();
    }

    private static boolean isReached(
            Rule rule, Window window, Map<Duration, Window> together, Map<String, Double> limits) {
        Map<String, Window> also = new HashMap<>();
        rule.also().forEach((name, length) -> {
            Window other = together.get(length);
            if (other != null) {
                also.put(name, other);
            }
        });
        return also.size() == rule.also().size() && rule.condition().isReachedBy(window, also, limits);
    }

    static ThresholdPack parse(String json) {
        JsonNode tree = DataFaults.tree(json);
        ThresholdFaults.of(tree)
                .refuse("阈值文件有误 bad pack of thresholds " + tree.path("id").asText());
        return DataFaults.value(tree, File.class).pack();
    }

    /** As the file has it. */
    record File(
            String id,
            String title,
            String source,
            boolean verified,
            String eventType,
            String kind,
            @Nullable Map<String, Map<String, Double>> stations,
            List<Line> rules) {
        ThresholdPack pack() {
            return new ThresholdPack(
                    id,
                    title,
                    source,
                    verified,
                    eventType,
                    ReadingKind.of(kind)
                            .orElseThrow(() -> new IllegalArgumentException(id + ": no such kind of reading " + kind)),
                    stations == null ? Map.of() : Map.copyOf(stations),
                    rules.stream().map(Line::rule).toList());
        }
    }

    record Line(
            @Nullable String colour,
            String window,
            @Nullable Map<String, String> also,
            String when) {
        Rule rule() {
            Map<String, Duration> others = new TreeMap<>();
            if (also != null) {
                also.forEach((name, length) -> others.put(name, Duration.parse(length)));
            }
            return new Rule(colour, Duration.parse(window), others, ThresholdCondition.of(when, others.keySet()));
        }
    }
}
