package io.jiaoying.incident.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a report. What is merely not known yet never is. */
public final class ReportRules {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 20_000;

    private ReportRules() {}

    /** A first report needs its type, a (perhaps estimated) time, a region and a sentence; nothing else. */
    public static List<Fault> faultsInFirstReport(ReportContent report, Vocabulary words, Instant now) {
        Faults faults = new Faults()
                .required("eventType", report.eventType())
                .required("occurredAt", report.occurredAt())
                .required("place.region", report.place().region())
                .required("summary", report.summary());
        stated(faults, report, words, now);
        faults.notAfter("occurredAt", report.occurredAt(), "knownAt", report.knownAt())
                .notAfter("occurredAt", report.occurredAt(), "receivedAt", report.receivedAt());
        return faults.found();
    }

    /** A later report states what changed; together with what was known it must still be possible. */
    public static List<Fault> faultsInLaterReport(
            @Nullable String kind, ReportContent changes, Vocabulary words, Instant now) {
        Faults faults = new Faults().required("kind", kind).known("kind", kind, wire -> ReportKind.followingOf(wire)
                .isPresent());
        stated(faults, changes, words, now);
        return faults.notAfter("occurredAt", changes.occurredAt(), "knownAt", changes.knownAt())
                .found();
    }

    /** Checked once the incident is at hand: a change of one instant may contradict the other, reported earlier. */
    public static List<Fault> faultsInMergedView(ReportContent before, ReportContent changes, ReportKind kind) {
        ReportContent merged = before.updatedBy(changes);
        boolean timesTouched = changes.occurredAt() != null || changes.knownAt() != null;
        String touched = changes.occurredAt() != null ? "occurredAt" : "knownAt";
        boolean reversed = merged.occurredAt() != null
                && merged.knownAt() != null
                && merged.occurredAt().isAfter(merged.knownAt());
        return new Faults()
                .when(
                        timesTouched && reversed,
                        touched,
                        "发生时间不能晚于获悉时间",
                        "the event cannot have occurred after it was known")
                .when(
                        !kind.mayChangeTypeAndRegion() && changes.eventType() != null,
                        "eventType",
                        "只有更正可以改变事件类型",
                        "only a correction may change the event type")
                .when(
                        !kind.mayChangeTypeAndRegion() && changes.place().region() != null,
                        "place.region",
                        "只有更正可以改变区划",
                        "only a correction may change the region")
                .found();
    }

    private static void stated(Faults faults, ReportContent report, Vocabulary words, Instant now) {
        faults.known("eventType", report.eventType(), EventTypes::isKnown)
                .past("occurredAt", report.occurredAt(), now)
                .past("knownAt", report.knownAt(), now)
                .past("receivedAt", report.receivedAt(), now)
                .known("source.kind", report.sourceKind(), kind -> SourceKind.of(kind)
                        .isPresent())
                .notNegative("directLossYuan", report.directLossYuan())
                .text("summary", report.summary(), LONGEST_TEXT)
                .text("cause", report.cause(), LONGEST_TEXT)
                .text("measures", report.measures(), LONGEST_TEXT)
                .text("requests", report.requests(), LONGEST_TEXT)
                .text("unit.name", report.unit().name(), LONGEST_LINE)
                .text("unit.code", report.unit().code(), LONGEST_LINE)
                .text("unit.nature", report.unit().nature(), LONGEST_LINE)
                .text("unit.industry", report.unit().industry(), LONGEST_LINE)
                .text("unit.capacity", report.unit().capacity(), LONGEST_LINE);
        ParticularRules.check(faults, report.particulars(), now);
        place(faults, report.place(), words);
        casualties(faults, report.casualties());
        tags(faults, report.sensitive(), words);
    }

    private static void place(Faults faults, Place place, Vocabulary words) {
        faults.known("place.region", place.region(), words.region())
                .text("place.text", place.text(), LONGEST_LINE)
                .within("place.longitude", place.longitude(), 180)
                .within("place.latitude", place.latitude(), 90);
    }

    private static void casualties(Faults faults, Casualties people) {
        faults.notNegative("casualties.dead", people.dead())
                .notNegative("casualties.missing", people.missing())
                .notNegative("casualties.trapped", people.trapped())
                .notNegative("casualties.seriouslyInjured", people.seriouslyInjured())
                .notNegative("casualties.slightlyInjured", people.slightlyInjured())
                .notNegative("casualties.atRisk", people.atRisk())
                .notNegative("casualties.evacuated", people.evacuated());
    }

    private static void tags(Faults faults, @Nullable List<String> tags, Vocabulary words) {
        for (int i = 0; tags != null && i < tags.size(); i++) {
            faults.required("sensitive[" + i + "]", tags.get(i))
                    .known("sensitive[" + i + "]", tags.get(i), words.sensitiveTag());
        }
    }
}
