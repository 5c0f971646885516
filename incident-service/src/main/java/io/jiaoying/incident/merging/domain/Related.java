package io.jiaoying.incident.merging.domain;

import io.jiaoying.incident.domain.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another incident that may be the same, and why.
 *
 * @param reasons {@code near}, {@code same-place}, {@code same-time}, {@code same-type}
 */
public record Related(Incident incident, Nearness nearness, List<String> reasons) {
    private static final int TOWNSHIP_DIGITS = 9;

    /** What counts as near. */
    public record Within(int metres, int minutes) {}

    /**
     * Of one kind, within distance and time. Where one of them has no coordinates, the same township or village stands for the
     * distance. An exercise is never the same as something that happened.
     */
    public static Optional<Related> of(Incident incident, Incident other, Within within) {
        Nearness nearness = Nearness.of(incident, other);
        if (other.id().equals(incident.id())
                || other.exercise() != incident.exercise()
                || nearness.minutes() > within.minutes()
                || !isOneKind(incident.eventType(), other.eventType())) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>(List.of("same-time", "same-type"));
        Integer metres = nearness.metres();
        if (metres == null ? isSameTownship(incident.region(), other.region()) : metres <= within.metres()) {
            reasons.add(metres == null ? "same-place" : "near");
            return Optional.of(new Related(other, nearness, List.copyOf(reasons)));
        }
        return Optional.empty();
    }

    /** The same first segment: an explosion in a works is often reported as a fire too, so fires are of every accident's kind. */
    private static boolean isOneKind(String one, String other) {
        String first = one.split("\\.", 2)[0];
        String second = other.split("\\.", 2)[0];
        return first.equals(second) || isFireAndAccident(first, second) || isFireAndAccident(second, first);
    }

    private static boolean isFireAndAccident(String fire, String accident) {
        return fire.equals("fire") && accident.equals("production-safety");
    }

    private static boolean isSameTownship(String one, String other) {
        return one.length() >= TOWNSHIP_DIGITS
                && other.length() >= TOWNSHIP_DIGITS
                && one.regionMatches(0, other, 0, TOWNSHIP_DIGITS);
    }
}
