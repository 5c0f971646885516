package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.timeline.TimelineCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what a client was promised with what the product and its topics hold; each violation is one sentence. */
public final class HistoryCheck {
    private final IncidentHistory history;
    private final List<String> violations = new ArrayList<>();

    private HistoryCheck(IncidentHistory history) {
        this.history = history;
    }

    /** Empty when nothing was lost, doubled or put out of order. */
    public static List<String> violationsOf(IncidentHistory history) {
        HistoryCheck check = new HistoryCheck(history);
        check.everyAcceptedReportIsStoredOnceInOrder();
        check.itsClocksWereAnnouncedOnce();
        check.theTimelineBeginsWithTheReportAndVerifies();
        check.noFactIsToldUnderTwoIds();
        check.eventsKeepTheirOrder();
        check.aSeriousIncidentOpenedOneAssessment();
        return check.violations.stream()
                .map(v -> history.accepted().incidentId() + ": " + v)
                .toList();
    }

    private void everyAcceptedReportIsStoredOnceInOrder() {
        List<String> promised = Stream.concat(
                        Stream.of(history.accepted().tag()), history.accepted().followUps().stream())
                .toList();
        List<String> kept = Json.list(history.stored().path("reports")).stream()
                .map(report -> words(report, promised))
                .toList();
        expect(kept.equals(promised), "accepted " + promised + " but stored " + kept);
        expect(count("incident.reported.v1") == 1, count("incident.reported.v1") + " first reports on the topic");
        expect(
                count("incident.report-added.v1") == promised.size() - 1,
                count("incident.report-added.v1") + " further reports on the topic, accepted " + (promised.size() - 1));
    }

    private static String words(JsonNode report, List<String> promised) {
        String text = report.toString();
        return promised.stream().filter(text::contains).findFirst().orElse("foreign report " + text);
    }

    private void itsClocksWereAnnouncedOnce() {
        Set<String> stored = history.clocks().stream()
                .filter(HistoryCheck::hasStarted)
                .map(clock -> clock.path("id").asText())
                .collect(Collectors.toSet());
        Set<String> announced = told("incident.clock-started.v1")
                .map(event -> event.json().path("clockId").asText())
                .collect(Collectors.toSet());
        expect(
                history.clocks().stream().anyMatch(c -> c.path("to").asText().equals("county")),
                "the clock towards the county is missing");
        expect(stored.equals(announced), "clocks stored " + stored + " but announced " + announced);
    }

    /** One that still waits for its moment has not been announced. */
    private static boolean hasStarted(JsonNode clock) {
        return !clock.path("startsAt").isNull();
    }

    private void theTimelineBeginsWithTheReportAndVerifies() {
        expect(!history.timeline().isEmpty(), "the timeline is empty");
        expect(
                TimelineCheck.firstBadEntry(Timelines.entries(history.accepted().incidentId(), history.timeline()))
                        .isEmpty(),
                "the timeline does not verify");
        List<String> firstKinds = history.timeline().stream()
                .limit(2)
                .map(entry -> entry.path("kind").asText())
                .toList();
        expect(firstKinds.stream().anyMatch(k -> k.contains("report")), "the timeline begins with " + firstKinds);
    }

    private void noFactIsToldUnderTwoIds() {
        Map<String, Set<String>> idsByFact = new HashMap<>();
        Stream.concat(history.events().stream(), history.assessments().stream()).forEach(e -> idsByFact
                .computeIfAbsent(Fact.of(e), f -> new HashSet<>())
                .add(e.id()));
        idsByFact.forEach((fact, ids) -> expect(ids.size() == 1, "doubled: " + fact + " under " + ids));
    }

    private void eventsKeepTheirOrder() {
        Map<String, SeenEvent> once = new LinkedHashMap<>();
        history.events().forEach(e -> once.putIfAbsent(e.id(), e));
        List<SeenEvent> ordered = List.copyOf(once.values());
        expect(ordered.stream().map(SeenEvent::partition).distinct().count() <= 1, "its events lie in two partitions");
        expect(
                !ordered.isEmpty() && ordered.get(0).type().equals("incident.reported.v1"),
                "the first event is not the report");
        List<Integer> sequences = ordered.stream()
                .filter(e -> e.type().equals("incident.report-added.v1"))
                .map(e -> e.json().path("sequence").asInt())
                .toList();
        expect(sequences.equals(sequences.stream().sorted().toList()), "reports out of order: " + sequences);
    }

    private void aSeriousIncidentOpenedOneAssessment() {
        long opened =
                history.assessments().stream().map(SeenEvent::id).distinct().count();
        long expected = history.accepted().serious() ? 1 : 0;
        expect(opened == expected, opened + " assessments opened instead of " + expected);
    }

    private long count(String type) {
        return told(type).map(SeenEvent::id).distinct().count();
    }

    private Stream<SeenEvent> told(String type) {
        return history.events().stream().filter(event -> event.type().equals(type));
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
