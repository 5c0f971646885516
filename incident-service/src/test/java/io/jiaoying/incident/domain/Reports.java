package io.jiaoying.incident.domain;

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
                new AccidentUnit("某化工有限公司", "化工")));
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
                AccidentUnit.UNKNOWN));
    }

    /** A later report that states nothing yet. */
    public static Reports aLaterReport() {
        return new Reports(new ReportContent(
                null,
                null,
                null,
                null,
                null,
                Place.UNKNOWN,
                null,
                Casualties.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                AccidentUnit.UNKNOWN));
    }

    public Reports inCounty(String region) {
        return stating(place(new Place(region, null, null, null)));
    }

    public Reports withDead(int dead) {
        return stating(people(new Casualties(dead, null, null, null, null, null, null)));
    }

    public Reports withMissing(int missing) {
        return stating(people(new Casualties(null, missing, null, null, null, null, null)));
    }

    public Reports of(String eventType) {
        return stating(times(eventType, null, null));
    }

    public Reports occurredAt(Instant occurred) {
        return stating(times(null, occurred, null));
    }

    public Reports knownAt(Instant known) {
        return stating(times(null, null, known));
    }

    public Reports at(double longitude, double latitude) {
        return stating(place(new Place(null, null, longitude, latitude)));
    }

    public Reports tagged(String... tags) {
        return stating(new ReportContent(
                null,
                null,
                null,
                null,
                null,
                Place.UNKNOWN,
                null,
                Casualties.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                List.of(tags),
                AccidentUnit.UNKNOWN));
    }

    public Reports saying(String summary) {
        return stating(new ReportContent(
                null,
                null,
                null,
                null,
                null,
                Place.UNKNOWN,
                null,
                Casualties.UNKNOWN,
                null,
                summary,
                null,
                null,
                null,
                null,
                AccidentUnit.UNKNOWN));
    }

    public Reports withLoss(long yuan) {
        return stating(new ReportContent(
                null,
                null,
                null,
                null,
                null,
                Place.UNKNOWN,
                null,
                Casualties.UNKNOWN,
                yuan,
                null,
                null,
                null,
                null,
                null,
                AccidentUnit.UNKNOWN));
    }

    public ReportContent content() {
        return content;
    }

    private Reports stating(ReportContent more) {
        content = content.updatedBy(more);
        return this;
    }

    private static ReportContent place(Place place) {
        return new ReportContent(
                null,
                null,
                null,
                null,
                null,
                place,
                null,
                Casualties.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                AccidentUnit.UNKNOWN);
    }

    private static ReportContent people(Casualties people) {
        return new ReportContent(
                null,
                null,
                null,
                null,
                null,
                Place.UNKNOWN,
                null,
                people,
                null,
                null,
                null,
                null,
                null,
                null,
                AccidentUnit.UNKNOWN);
    }

    private static ReportContent times(String type, Instant occurred, Instant known) {
        return new ReportContent(
                type,
                occurred,
                null,
                known,
                null,
                Place.UNKNOWN,
                null,
                Casualties.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                AccidentUnit.UNKNOWN);
    }
}
