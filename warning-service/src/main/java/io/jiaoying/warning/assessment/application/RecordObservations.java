package io.jiaoying.warning.assessment.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.domain.Crossing;
import io.jiaoying.warning.assessment.domain.Reading;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Takes a batch of readings and opens an assessment where a threshold is reached. */
@ApplicationScoped
public class RecordObservations {
    private static final int COUNTY_DIGITS = 6;

    private final Observations observations;
    private final ThresholdRules thresholds;
    private final OpenAssessment open;
    private final ReadingsKept kept;
    private final InstantSource clock;

    RecordObservations(
            Observations observations,
            ThresholdRules thresholds,
            OpenAssessment open,
            ReadingsKept kept,
            InstantSource clock) {
        this.observations = observations;
        this.thresholds = thresholds;
        this.open = open;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * What came of a batch.
     *
     * @param duplicates readings that were known already
     * @param assessments open now because of thresholds reached
     */
    public record Recorded(UUID id, int stored, int duplicates, List<UUID> assessments) {}

    public Uni<Recorded> take(Tx tx, Identity by, List<Reading> readings) {
        List<String> counties = readings.stream()
                .map(reading -> reading.region().substring(0, COUNTY_DIGITS))
                .distinct()
                .sorted()
                .toList();
        requireRecent(readings);
        readings.stream().map(Reading::region).distinct().forEach(by::requireRegion);
        var batch =
                new Observations.Batch(UUID.randomUUID(), by.party(), clock.instant(), readings.size(), 0, counties);
        return observations.insert(tx, batch, readings).chain(fresh -> crossings(tx, fresh)
                .chain(crossings -> openAll(tx, crossings))
                .map(ids -> new Recorded(batch.id(), fresh.size(), readings.size() - fresh.size(), ids)));
    }

    /** One that was let go already would be added to its half hour again. */
    private void requireRecent(List<Reading> readings) {
        Instant since = kept.since(clock.instant());
        List<Violation> old = IntStream.range(0, readings.size())
                .filter(i -> readings.get(i).at().isBefore(since))
                .mapToObj(
                        i -> Violation.of("readings[" + i + "].at", "早于读数保留期", "lies before what is kept of readings"))
                .toList();
        if (!old.isEmpty()) {
            throw Refusal.invalid(old);
        }
    }

    private Uni<List<Crossing>> crossings(Tx tx, List<Reading> fresh) {
        var lengths = thresholds.windows();
        List<Reading> judged = fresh.stream()
                .filter(reading -> lengths.containsKey(reading.kind()))
                .toList();
        return judged.isEmpty()
                ? Uni.createFrom().item(List.of())
                : observations.windows(tx, judged, lengths).map(thresholds::crossings);
    }

    /** Per county and event type the gravest finding, in a fixed order so that batches do not wait for each other in a circle. */
    private Uni<List<UUID>> openAll(Tx tx, List<Crossing> crossings) {
        Map<String, Crossing> gravest = new TreeMap<>();
        crossings.stream()
                .sorted(Comparator.comparingInt(Crossing::rank)
                        .thenComparing(crossing -> crossing.window().until()))
                .forEach(crossing -> gravest.putIfAbsent(crossing.county() + crossing.eventType(), crossing));
        Uni<List<UUID>> opened = Uni.createFrom().item(new ArrayList<>());
        for (Crossing crossing : gravest.values()) {
            opened = opened.chain(ids -> open.forCrossing(tx, crossing).map(id -> {
                ids.add(id);
                return ids;
            }));
        }
        return opened;
    }
}
