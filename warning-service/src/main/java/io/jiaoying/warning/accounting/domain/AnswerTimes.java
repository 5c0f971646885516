package io.jiaoying.warning.accounting.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How long answers took from the beginning of each target's ladder; percentiles are nearest ranks, so each is an answer's. */
public record AnswerTimes(List<Duration> sorted) {
    private static final int HUNDRED = 100;
    private static final int MEDIAN = 50;
    private static final int NEARLY_ALL = 95;

    public AnswerTimes {
        sorted = sorted.stream().sorted().toList();
    }

    public static AnswerTimes of(Collection<Cell> cells) {
        return new AnswerTimes(
                cells.stream().flatMap(cell -> cell.answeredAfter().stream()).toList());
    }

    public Optional<Duration> first() {
        return at(0);
    }

    public Optional<Duration> median() {
        return percentile(MEDIAN);
    }

    public Optional<Duration> percentile95() {
        return percentile(NEARLY_ALL);
    }

    public Optional<Duration> last() {
        return at(sorted.size() - 1);
    }

    private Optional<Duration> percentile(int percent) {
        return at((int) Math.ceil(sorted.size() * percent / (double) HUNDRED) - 1);
    }

    private Optional<Duration> at(int place) {
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(place));
    }
}
