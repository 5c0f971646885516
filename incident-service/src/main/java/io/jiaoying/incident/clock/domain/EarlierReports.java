package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.ReportKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reports upward that were made before an obligation was known, as when figures prove a higher grade after the call. A
 * first report that was made counts from when it was made, whichever of the two was entered first; what is asked for later
 * is not met by what was said before.
 *
 * @param sent those of the province the incident is in
 */
public record EarlierReports(List<Transmission> sent) {

    /** Of new clocks, those that a report had met already, as they stand with it. */
    public List<Clock> meeting(List<Clock> born) {
        return born.stream()
                .flatMap(clock -> madeFor(clock).map(clock::metBeforeItsBirthAt).stream())
                .toList();
    }

    /** Of open clocks that are owed to another level since, those that a report to it had met already. */
    public List<Clock> meetingReaddressed(List<Clock> readdressed) {
        return readdressed.stream()
                .flatMap(clock -> madeFor(clock).map(clock::satisfiedAt).stream())
                .toList();
    }

    private Optional<Instant> madeFor(Clock clock) {
        return sent.stream()
                .filter(one -> clock.asks() == ReportKind.FIRST)
                .filter(one -> clock.asksFor(one.from(), one.to(), one.mode(), one.satisfiedAt()))
                .map(Transmission::satisfiedAt)
                .min(Comparator.naturalOrder());
    }
}
