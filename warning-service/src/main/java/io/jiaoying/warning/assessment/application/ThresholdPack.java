package io.jiaoying.warning.assessment.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.warning.assessment.domain.Crossing;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** One condition over windows of one length. */
    public record Rule(@Nullable String colour, Duration window, ThresholdCondition condition) {}

    public List<Duration> windows() {
        return rules.stream().map(Rule::window).distinct().toList();
    }

    /** The gravest threshold that this window reaches. */
    public Optional<Crossing> crossing(Window window) {
        Map<String, Double> limits = stations.getOrDefault(window.station(), Map.of());
        for (int rank = 0; rank < rules.size(); rank++) {
            Rule rule = rules.get(rank);
            if (rule.window().equals(window.length()) && rule.condition().isReachedBy(window, limits)) {
                return Optional.of(new Crossing(
                        eventType, rule.colour(), rank, id, rule.condition().text(), window));
            }
        }
        return Optional.empty();
    }

    static ThresholdPack parse(String json) {
        try {
            return MAPPER.readValue(json, File.class).pack();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a pack of thresholds: " + e.getOriginalMessage(), e);
        }
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

    record Line(@Nullable String colour, String window, String when) {
        Rule rule() {
            return new Rule(colour, Duration.parse(window), ThresholdCondition.of(when));
        }
    }
}
