package io.jiaoying.incident.application;

import static io.jiaoying.incident.application.China.time;

import io.jiaoying.events.incident.IncidentClosedV1;
import io.jiaoying.events.incident.IncidentRegradedV1;
import io.jiaoying.events.incident.IncidentReportAddedV1;
import io.jiaoying.events.incident.IncidentReportedV1;
import io.jiaoying.events.incident.IncidentTransmittedV1;
import io.jiaoying.events.incident.TransmissionReceiptedV1;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.timeline.TimelineDraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is written down and told about reports, transmissions and closure. References only, no personal data. */
final class IncidentFacts {
    private IncidentFacts() {}

    static Fact reported(Incident incident, Report report) {
        var entry = new TimelineDraft(
                "incident-reported",
                report.recordedBy(),
                incident.receivedAt(),
                report.recordedAt(),
                Map.of(
                        "reportId", report.id().toString(),
                        "number", incident.number(),
                        "eventType", incident.eventType(),
                        "region", incident.region(),
                        "grade", incident.grade().wire()));
        var event = new IncidentReportedV1(
                incident.id().toString(),
                incident.number(),
                incident.eventType(),
                incident.region(),
                incident.grade().wire(),
                incident.title(),
                time(incident.occurredAt()),
                time(incident.knownAt()),
                time(incident.receivedAt()),
                incident.exercise(),
                incident.content().place().longitude(),
                incident.content().place().latitude());
        return new Fact(entry, event);
    }

    static Fact reportAdded(Incident incident, Report report, List<String> changed, Instant receivedAt) {
        var entry = new TimelineDraft(
                "report-added",
                report.recordedBy(),
                receivedAt,
                report.recordedAt(),
                Map.of(
                        "reportId", report.id().toString(),
                        "sequence", Integer.toString(report.sequence()),
                        "kind", report.kind().wire(),
                        "changed", String.join(" ", changed)));
        var event = new IncidentReportAddedV1(
                incident.id().toString(),
                report.id().toString(),
                report.sequence(),
                report.kind().wire(),
                incident.region(),
                incident.eventType(),
                incident.grade().wire(),
                changed,
                time(receivedAt),
                incident.exercise());
        return new Fact(entry, event);
    }

    /** A correction moved it to where other rules hold; those it began under stay for what they counted. */
    static Fact boundElsewhere(Incident before, Incident after, Report report) {
        List<String> more = after.packs().stream()
                .filter(pack -> !before.packs().contains(pack))
                .toList();
        return new Fact(
                new TimelineDraft(
                        "rules-bound",
                        report.recordedBy(),
                        report.recordedAt(),
                        report.recordedAt(),
                        Map.of(
                                "reportId", report.id().toString(),
                                "from", before.region(),
                                "to", after.region(),
                                "packs", String.join(" ", more))),
                null);
    }

    static Fact regraded(Incident incident, Grade before, List<String> reasons, Report report) {
        var entry = new TimelineDraft(
                "incident-regraded",
                report.recordedBy(),
                report.recordedAt(),
                report.recordedAt(),
                Map.of(
                        "reportId", report.id().toString(),
                        "from", before.wire(),
                        "to", incident.grade().wire(),
                        "reasons", String.join(" ", reasons)));
        var event = new IncidentRegradedV1(
                incident.id().toString(),
                incident.region(),
                incident.eventType(),
                incident.title(),
                before.wire(),
                incident.grade().wire(),
                reasons,
                time(report.recordedAt()),
                incident.exercise());
        return new Fact(entry, event);
    }

    static Fact transmitted(Transmission sent) {
        var entry = new TimelineDraft(
                "incident-transmitted",
                sent.recordedBy(),
                sent.satisfiedAt(),
                sent.recordedAt(),
                Map.of(
                        "transmissionId", sent.id().toString(),
                        "from", sent.from(),
                        "to", sent.to(),
                        "mode", sent.mode().wire(),
                        "recordedLate", Boolean.toString(sent.recordedLate())));
        var event = new IncidentTransmittedV1(
                sent.incidentId().toString(),
                sent.id().toString(),
                sent.region(),
                sent.from(),
                sent.to(),
                sent.mode().wire(),
                time(sent.sentAt()),
                time(sent.recordedAt()),
                sent.recordedLate(),
                sent.exercise());
        return new Fact(entry, event);
    }

    static Fact receipted(Transmission sent, Instant now, String by) {
        var entry = new TimelineDraft(
                "transmission-receipted",
                by,
                now,
                now,
                Map.of("transmissionId", sent.id().toString(), "to", sent.to()));
        var event = new TransmissionReceiptedV1(
                sent.incidentId().toString(),
                sent.id().toString(),
                sent.region(),
                sent.to(),
                time(now),
                sent.exercise());
        return new Fact(entry, event);
    }

    static Fact closed(Incident incident, Instant now, String by) {
        return new Fact(
                new TimelineDraft("incident-closed", by, now, now, Map.of()),
                new IncidentClosedV1(incident.id().toString(), incident.region(), time(now), incident.exercise()));
    }
}
