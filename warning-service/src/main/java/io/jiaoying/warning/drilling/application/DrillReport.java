package io.jiaoying.warning.drilling.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answered an unscripted drill, and how fast.
 *
 * @param exercise always true
 * @param slowestSeconds of those who answered, from the first attempt
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DrillReport(
        UUID id,
        UUID warningId,
        boolean exercise,
        String region,
        String profile,
        @Nullable String seed,
        @Nullable Integer wanted,
        String startedBy,
        Instant startedAt,
        Instant endsAt,
        int drawn,
        int answered,
        @Nullable Long medianSeconds,
        @Nullable Long slowestSeconds,
        List<Township> townships,
        List<Person> people) {
    private static final int TOWNSHIP = 9;

    /** One township's share. */
    public record Township(String region, String name, int drawn, int answered) {}

    /** Somebody who was drawn. */
    public record Person(
            String personId,
            String name,
            String post,
            String region,
            String state,
            @Nullable String quality,
            @Nullable Instant firstAttemptAt,
            @Nullable Instant answeredAt,
            @Nullable Long seconds) {}

    public static DrillReport of(DrillReader.Found found, List<DrillReader.Drawn> drawn) {
        Drill drill = found.drill();
        List<Person> people = drawn.stream().map(DrillReport::person).toList();
        List<Long> times = times(people);
        return new DrillReport(
                drill.id(),
                drill.warningId(),
                true,
                drill.region(),
                drill.profileId(),
                drill.seed(),
                drill.wanted(),
                drill.startedBy(),
                drill.startedAt(),
                drill.endsAt(),
                people.size(),
                answered(people),
                times.isEmpty() ? null : times.get((times.size() - 1) / 2),
                times.isEmpty() ? null : times.get(times.size() - 1),
                townships(people),
                people);
    }

    private static Person person(DrillReader.Drawn drawn) {
        return new Person(
                drawn.personId(),
                drawn.name(),
                drawn.post(),
                drawn.region(),
                drawn.state(),
                drawn.quality(),
                drawn.firstAttemptAt(),
                drawn.answeredAt(),
                seconds(drawn.firstAttemptAt(), drawn.answeredAt()));
    }

    private static @Nullable Long seconds(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? null
                : Long.valueOf(Math.max(0, Duration.between(from, to).toSeconds()));
    }

    private static List<Long> times(List<Person> people) {
        List<Long> times = new ArrayList<>();
        for (Person person : people) {
            Long seconds = person.seconds();
            if (seconds != null) {
                times.add(seconds);
            }
        }
        return times.stream().sorted().toList();
    }

    private static int answered(List<Person> people) {
        return (int) people.stream().filter(one -> one.answeredAt() != null).count();
    }

    private static List<Township> townships(List<Person> people) {
        Map<String, List<Person>> byTownship = new TreeMap<>();
        people.forEach(one -> byTownship
                .computeIfAbsent(one.region().substring(0, TOWNSHIP), code -> new ArrayList<>())
                .add(one));
        return byTownship.entrySet().stream()
                .map(one -> new Township(
                        one.getKey(),
                        Regions.get().find(one.getKey()).map(Region::name).orElse(""),
                        one.getValue().size(),
                        answered(one.getValue())))
                .toList();
    }
}
