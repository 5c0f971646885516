package io.jiaoying.warning.drilling.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.drilling.domain.NumberFinding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many numbers of an area a month's check has reached, by township and post, with those that reach nobody and those not
 * checked. In each line {@code answered + reached + sent + dead + unchecked} is the whole.
 *
 * @param paused how often it stayed out of the way of a real call-out
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CoverageReport(
        UUID id,
        UUID warningId,
        boolean exercise,
        String region,
        @Nullable String month,
        Instant startedAt,
        Instant endsAt,
        @Nullable Instant finishedAt,
        int paused,
        Line total,
        Map<String, Integer> uncheckedBecause,
        List<Line> townships,
        List<Line> posts,
        List<CheckedNumber> dead,
        List<CheckedNumber> unchecked) {
    private static final int TOWNSHIP = 9;

    /**
     * Counts of some of the numbers.
     *
     * @param key a township's code, or a post
     */
    public record Line(
            String key,
            String name,
            int numbers,
            int checked,
            int answered,
            int reached,
            int sent,
            int dead,
            int unchecked) {
        static Line of(String key, String name, List<CheckedNumber> numbers) {
            return new Line(
                    key,
                    name,
                    numbers.size(),
                    numbers.size() - count(numbers, NumberFinding.UNCHECKED),
                    count(numbers, NumberFinding.ANSWERED),
                    count(numbers, NumberFinding.REACHED),
                    count(numbers, NumberFinding.SENT),
                    count(numbers, NumberFinding.DEAD),
                    count(numbers, NumberFinding.UNCHECKED));
        }

        private static int count(List<CheckedNumber> numbers, NumberFinding finding) {
            return (int) numbers.stream().filter(one -> one.is(finding)).count();
        }
    }

    public static CoverageReport of(DrillReader.Found found, List<CheckedNumber> numbers) {
        Drill drill = found.drill();
        Map<String, Integer> because = new TreeMap<>();
        List<CheckedNumber> unchecked = only(numbers, NumberFinding.UNCHECKED);
        unchecked.forEach(one -> because.merge(String.valueOf(one.reason()), 1, Integer::sum));
        return new CoverageReport(
                drill.id(),
                drill.warningId(),
                true,
                drill.region(),
                drill.month(),
                drill.startedAt(),
                drill.endsAt(),
                found.finishedAt(),
                found.paused(),
                Line.of(drill.region(), place(drill.region()), numbers),
                because,
                lines(numbers, one -> one.region().substring(0, TOWNSHIP), CoverageReport::place),
                lines(numbers, CheckedNumber::post, post -> post),
                only(numbers, NumberFinding.DEAD),
                unchecked);
    }

    private static List<CheckedNumber> only(List<CheckedNumber> numbers, NumberFinding finding) {
        return numbers.stream().filter(one -> one.is(finding)).toList();
    }

    private static List<Line> lines(
            List<CheckedNumber> numbers, Function<CheckedNumber, String> key, Function<String, String> name) {
        Map<String, List<CheckedNumber>> groups = new TreeMap<>();
        numbers.forEach(one -> groups.computeIfAbsent(key.apply(one), same -> new ArrayList<>())
                .add(one));
        return groups.entrySet().stream()
                .map(one -> Line.of(one.getKey(), name.apply(one.getKey()), one.getValue()))
                .toList();
    }

    private static String place(String region) {
        return Regions.get().find(region).map(Region::name).orElse("");
    }
}
