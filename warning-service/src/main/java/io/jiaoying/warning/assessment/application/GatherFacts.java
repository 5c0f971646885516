package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.domain.Reading;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.Window;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what is known about the region and the incident of an assessment. */
@ApplicationScoped
class GatherFacts {
    private static final List<Duration> LENGTHS =
            Stream.of(1, 3, 6, 12, 24).map(Duration::ofHours).toList();
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int STATIONS = 100;

    private final Observations observations;
    private final FactTable table;
    private final NearbyHazards hazards;

    GatherFacts(Observations observations, FactTable table, NearbyHazards hazards) {
        this.observations = observations;
        this.table = table;
        this.hazards = hazards;
    }

    Uni<Facts> gather(Tx tx, Assessment assessment, Instant now) {
        String county = County.of(assessment.region());
        var incidentId = assessment.incidentId();
        Uni<List<Facts.IncidentFact>> incident =
                incidentId == null ? Uni.createFrom().item(List.of()) : table.ofIncident(tx, incidentId);
        return incident.chain(told -> table.near(tx, county, now.minus(DAY), incidentId)
                .chain(near -> readings(tx, county, now).chain(readings -> table.warnings(tx, county, now.minus(MONTH))
                        .chain(warnings -> hazards.of(tx, assessment, told)
                                .map(known -> new Facts(
                                        now, told, near, readings, warnings, known, missing(readings, known)))))));
    }

    private Uni<List<Facts.StationReadings>> readings(Tx tx, String county, Instant now) {
        Map<ReadingKind, List<Duration>> lengths =
                Arrays.stream(ReadingKind.values()).collect(Collectors.toMap(Function.identity(), kind -> LENGTHS));
        return observations
                .latest(tx, county, now.minus(DAY), STATIONS)
                .chain(latest -> latest.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : observations.windows(tx, latest, lengths).map(windows -> stations(latest, windows)));
    }

    private static List<Facts.StationReadings> stations(List<Reading> latest, List<Window> windows) {
        Map<String, List<Window>> byStation = windows.stream()
                .collect(Collectors.groupingBy(
                        window -> key(window.source(), window.station(), window.kind(), window.until())));
        return latest.stream()
                .map(reading -> station(
                        reading,
                        byStation.getOrDefault(
                                key(reading.source(), reading.station(), reading.kind(), reading.at()), List.of())))
                .toList();
    }

    private static Facts.StationReadings station(Reading reading, List<Window> windows) {
        Map<String, Double> measured = new LinkedHashMap<>();
        windows.forEach(window ->
                measured.put(window.length().toHours() + "h", window.kind().addsUp() ? window.sum() : window.max()));
        return new Facts.StationReadings(
                reading.source(),
                reading.station(),
                reading.kind().wire(),
                reading.kind().unit(),
                reading.region(),
                reading.value(),
                reading.at(),
                measured);
    }

    private static String key(String source, String station, ReadingKind kind, Instant at) {
        return String.join(" ", source, station, kind.wire(), at.toString());
    }

    private static List<String> missing(List<Facts.StationReadings> readings, List<Facts.NearbyHazard> hazards) {
        List<String> missing = new ArrayList<>();
        if (hazards.isEmpty()) {
            missing.add("隐患：附近没有登记在册的隐患 | hazards: none is recorded near");
        }
        if (readings.isEmpty()) {
            missing.add("读数：24 小时内没有站点报数 | readings: no station reported within 24 hours");
        }
        return missing;
    }
}
