package io.jiaoying.incident.finding.domain;

import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside the reporting chain says happened.
 *
 * @param region administrative code, shortened
 * @param expectedBy by when an incident must have been reported, because of {@code expectedBecause}
 * @param incidentId the incident it is about, once one is found
 */
public record Tip(
        UUID id,
        String sourceKind,
        Instant occurredAt,
        String region,
        @Nullable String eventType,
        StatedFigures figures,
        boolean exercise,
        Instant receivedAt,
        String receivedBy,
        Instant expectedBy,
        String expectedBecause,
        String state,
        @Nullable UUID incidentId) {
    /** How far two people's idea of when it happened may lie apart. */
    public static final Duration APART = Duration.ofHours(2);

    private static final int TOWN_DIGITS = 9;

    public static final String OPEN = "open";
    public static final String MATCHED = "matched";
    public static final String UNMATCHED = "unmatched";

    public Tip matching(UUID incident) {
        return with(MATCHED, incident);
    }

    public Tip unmatched() {
        return with(UNMATCHED, null);
    }

    private Tip with(String next, @Nullable UUID incident) {
        return new Tip(
                id,
                sourceKind,
                occurredAt,
                region,
                eventType,
                figures,
                exercise,
                receivedAt,
                receivedBy,
                expectedBy,
                expectedBecause,
                next,
                incident);
    }

    /** In its place or its town, two hours at most apart, the same class of event: a fire may be an explosion's. */
    public boolean isAbout(Incident incident) {
        boolean near = incident.region().startsWith(region) || isInTownOf(incident);
        Duration apart = Duration.between(occurredAt, incident.occurredAt()).abs();
        return near
                && apart.compareTo(APART) <= 0
                && exercise == incident.exercise()
                && (eventType == null || isSameClass(eventType, incident.eventType()));
    }

    /** Two who tell of one event: the same town, two hours at most apart, nothing that says it was another kind. */
    public boolean isOfSameEventAs(Tip other) {
        return town().equals(other.town())
                && Duration.between(occurredAt, other.occurredAt).abs().compareTo(APART) <= 0
                && exercise == other.exercise
                && (eventType == null || other.eventType == null || isSameClass(eventType, other.eventType));
    }

    /** As close as its region tells. */
    public String town() {
        return region.length() <= TOWN_DIGITS ? region : region.substring(0, TOWN_DIGITS);
    }

    /** An incident known no closer than its county would cover up everything else that happens there. */
    private boolean isInTownOf(Incident incident) {
        return incident.region().length() >= TOWN_DIGITS && region.startsWith(incident.region());
    }

    private static boolean isSameClass(String one, String other) {
        return Objects.equals(
                EventTypes.find(one).map(type -> type.eventClass()),
                EventTypes.find(other).map(type -> type.eventClass()));
    }

    /** 瞒报 is suspected when the limit passed and nobody reported it. */
    public Suspected concealment() {
        return new Suspected(
                FindingKind.CONCEALMENT,
                "concealment/tip/" + id,
                List.of(
                        new Evidence(
                                "%s 反映的事件无人上报 · told by %s, reported by nobody".formatted(sourceKind, sourceKind),
                                Evidence.referenceToTip(id)),
                        new Evidence("时限 · limit " + expectedBy, expectedBecause)));
    }
}
