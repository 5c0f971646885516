package io.jiaoying.incident.domain;

import io.jiaoying.incident.report.domain.Particulars;
import java.time.Instant;
import java.util.List;

/** Fixtures that speak: {@code aHazmatAccident().inCounty("610725").withDead(3).content()}. */
public final class Reports {
    public static final Instant OCCURRED = Instant.parse("2026-07-04T04:01:00Z");
    public static final Instant KNOWN = Instant.parse("2026-07-04T04:05:00Z");
    public static final Instant RECEIVED = Instant.parse("2026-07-04T04:06:00Z");

    private ReportContent content;

    private Reports(ReportContent content) {
        this.content = content;
    }

    public static Reports aHazmatAccident() {
        return new Reports(new ReportContent(
                "production-safety.hazmat",
                OCCURRED,
                false,
                KNOWN,
                RECEIVED,
                new Place("610725101201", "某化工厂", 106.67, 33.15),
                "enterprise",
                Casualties.UNKNOWN,
                null,
                "化工厂爆炸",
                null,
                null,
                null,
                List.of(),
                new AccidentUnit("某化工有限公司", null, null, "化工", null),
                Particulars.UNKNOWN));
    }

    /** Nothing but type, place, time and a sentence. */
    public static Reports aMinimumReport() {
        return new Reports(new ReportContent(
                "fire",
                OCCURRED,
                null,
                null,
                null,
                new Place("610725", null, null, null),
                null,
                Casualties.UNKNOWN,
                null,
                "起火",
                null,
                null,
                null,
                null,
                AccidentUnit.UNKNOWN,
                Particulars.UNKNOWN));
    }

    /** A later report that states nothing yet. */
    public static Reports aLaterReport() {
        return new Reports(just(null, null, null, Place.UNKNOWN, Casualties.UNKNOWN, null, null, null));
    }

    public Reports inCounty(String region) {
        return placed(new Place(region, null, null, null));
    }

    public Reports at(double longitude, double latitude) {
        return placed(new Place(null, null, longitude, latitude));
    }

    public Reports withDead(int dead) {
        return harmed(new Casualties(dead, null, null, null, null, null, null));
    }

    public Reports withMissing(int missing) {
        return harmed(new Casualties(null, missing, null, null, null, null, null));
    }

    public Reports of(String eventType) {
        return stating(just(eventType, null, null, Place.UNKNOWN, Casualties.UNKNOWN, null, null, null));
    }

    public Reports occurredAt(Instant occurred) {
        return stating(just(null, occurred, null, Place.UNKNOWN, Casualties.UNKNOWN, null, null, null));
    }

    public Reports knownAt(Instant known) {
        return stating(just(null, null, known, Place.UNKNOWN, Casualties.UNKNOWN, null, null, null));
    }

    public Reports withLoss(long yuan) {
        return stating(just(null, null, null, Place.UNKNOWN, Casualties.UNKNOWN, yuan, null, null));
    }

    public Reports saying(String summary) {
        return stating(just(null, null, null, Place.UNKNOWN, Casualties.UNKNOWN, null, summary, null));
    }

    public Reports tagged(String... tags) {
        return stating(just(null, null, null, Place.UNKNOWN, Casualties.UNKNOWN, null, null, List.of(tags)));
    }

    public Reports progressing(String word) {
        Particulars none = Particulars.UNKNOWN;
        content = new ReportContent(
                content.eventType(),
                content.occurredAt(),
                content.occurredAtEstimated(),
                content.knownAt(),
                content.receivedAt(),
                content.place(),
                content.sourceKind(),
                content.casualties(),
                content.directLossYuan(),
                content.summary(),
                content.cause(),
                content.measures(),
                content.requests(),
                content.sensitive(),
                content.unit(),
                new Particulars(
                        null,
                        null,
                        null,
                        none.impact(),
                        null,
                        word,
                        null,
                        none.leaderOnScene(),
                        none.commander(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        none.figures()));
        return this;
    }

    public ReportContent content() {
        return content;
    }

    private Reports placed(Place place) {
        return stating(just(null, null, null, place, Casualties.UNKNOWN, null, null, null));
    }

    private Reports harmed(Casualties people) {
        return stating(just(null, null, null, Place.UNKNOWN, people, null, null, null));
    }

    private Reports stating(ReportContent more) {
        content = content.updatedBy(more);
        return this;
    }

    private static ReportContent just(
            String type,
            Instant occurred,
            Instant known,
            Place place,
            Casualties people,
            Long loss,
            String summary,
            List<String> tags) {
        return new ReportContent(
                type,
                occurred,
                null,
                known,
                null,
                place,
                null,
                people,
                loss,
                summary,
                null,
                null,
                null,
                tags,
                AccidentUnit.UNKNOWN,
                Particulars.UNKNOWN);
    }
}
