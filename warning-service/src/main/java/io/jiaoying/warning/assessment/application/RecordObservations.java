package io.jiaoying.warning.assessment.application;

import io.jiaoying.access.Identity;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.domain.Crossing;
import io.jiaoying.warning.assessment.domain.Reading;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a batch of readings and opens an assessment where a threshold is reached. */
@ApplicationScoped
public class RecordObservations {
    private final Observations observations;
    private final ThresholdRules thresholds;
    private final OpenAssessment open;

    RecordObservations(Observations observations, ThresholdRules thresholds, OpenAssessment open) {
        this.observations = observations;
        this.thresholds = thresholds;
        this.open = open;
    }

    /**
     * What came of a batch.
     *
     * @param duplicates readings that were known already
     * @param assessments open now because of thresholds reached
     */
    public record Recorded(int stored, int duplicates, List<UUID> assessments) {}

    public Uni<Recorded> take(Tx tx, Identity by, List<Reading> readings) {
        readings.forEach(reading -> by.requireRegion(reading.region()));
        return observations.insert(tx, readings).chain(fresh -> crossings(tx, fresh)
                .chain(crossings -> openAll(tx, crossings))
                .map(ids -> new Recorded(fresh.size(), readings.size() - fresh.size(), ids)));
    }

    private Uni<List<Crossing>> crossings(Tx tx, List<Reading> fresh) {
        Map<ReadingKind, List<Reading>> byKind = fresh.stream().collect(Collectors.groupingBy(Reading::kind));
        Uni<List<Crossing>> all = Uni.createFrom().item(new ArrayList<>());
        for (Map.Entry<ReadingKind, List<Reading>> kind : byKind.entrySet()) {
            for (ThresholdRules.RuleSet rules : thresholds.of(kind.getKey())) {
                all = all.chain(found -> observations
                        .windows(tx, kind.getKey(), kind.getValue(), rules.windows())
                        .map(windows -> {
                            windows.forEach(window -> rules.crossing(window).ifPresent(found::add));
                            return found;
                        }));
            }
        }
        return all;
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
