package io.jiaoying.incident.finding.domain;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.incident.domain.Place;
import io.jiaoying.incident.domain.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Suspected 漏报: what every report must say (493号 art. 12) and still does not, hops that were never made. */
public final class Omissions {
    private static final int TOWN_DIGITS = 9;

    private Omissions() {}

    /** A first report may leave out what is not known; a later one no more. */
    public static Optional<Suspected> fieldsLeftOut(Incident incident, List<Report> reports) {
        if (reports.size() < 2 && incident.state() != IncidentState.CLOSED) {
            return Optional.empty();
        }
        Report last = reports.get(reports.size() - 1);
        var evidence = new ArrayList<Evidence>();
        var missing = new ArrayList<String>();
        if (incident.content().casualties().equals(Casualties.UNKNOWN)) {
            missing.add("casualties");
            evidence.add(new Evidence("伤亡情况一直未报 · casualties never stated", "report/" + last.id()));
        }
        if (reports.stream().allMatch(report -> report.content().sourceKind() == null)) {
            missing.add("source");
            evidence.add(new Evidence("信息来源一直未报 · source never stated", "report/" + last.id()));
        }
        if (isVague(incident.content().place())) {
            missing.add("place");
            evidence.add(new Evidence("地点只到县级 · place no closer than the county", "report/" + last.id()));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suspected(
                        FindingKind.OMISSION,
                        "omission/" + incident.id() + "/fields/" + String.join("+", missing),
                        evidence));
    }

    private static boolean isVague(Place place) {
        boolean coarse = place.region() == null || place.region().length() < TOWN_DIGITS;
        return coarse && place.text() == null && place.longitude() == null;
    }

    /** At closure: the law asked for a report from one level to another and none was ever made, in whatever mode. */
    public static Optional<Suspected> hopsNeverMade(Incident incident, List<Clock> clocks, List<Transmission> sent) {
        if (incident.state() != IncidentState.CLOSED) {
            return Optional.empty();
        }
        List<Evidence> evidence = clocks.stream()
                .filter(clock -> clock.legal() && clock.dueAt() != null && clock.state() == ClockState.MISSED)
                .filter(clock -> sent.stream().noneMatch(one -> isOf(one, clock)))
                .map(clock -> new Evidence(
                        "从未上报 · never reported: %s → %s（%s）".formatted(clock.from(), clock.to(), clock.basis()),
                        "clock/" + clock.id()))
                .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suspected(FindingKind.OMISSION, "omission/" + incident.id() + "/hops", evidence));
    }

    private static boolean isOf(Transmission sent, Clock clock) {
        return sent.from().equals(clock.from()) && sent.to().equals(clock.to());
    }
}
