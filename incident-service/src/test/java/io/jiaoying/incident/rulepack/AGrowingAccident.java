package io.jiaoying.incident.rulepack;

import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.Moments;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Figures;
import io.jiaoying.incident.domain.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A hazmat accident under everything that ships, and the clocks it has gathered. */
abstract class AGrowingAccident {
    static final String VILLAGE = "610725101201";
    static final Instant OCCURRED = Reports.OCCURRED;
    static final UUID INCIDENT = UUID.randomUUID();
    final RulePacks packs = Packs.shipped();
    final RuleBook book = packs.bookFor(OCCURRED, VILLAGE);
    final List<Clock> clocks = new ArrayList<>();

    void report(Integer dead, Instant now) {
        arise(circumstances(dead, List.of(), now), now);
    }

    void arise(Circumstances facts, Instant now) {
        clocks.addAll(owed(facts, now).arising(INCIDENT, clocks, UUID::randomUUID));
    }

    Obligations owed(Circumstances facts, Instant now) {
        return new Obligations(book, facts, moments(), now);
    }

    static Moments moments() {
        return new Moments(OCCURRED, Reports.KNOWN, Reports.RECEIVED, Map.of(), null, null);
    }

    Circumstances circumstances(Integer dead, List<String> tags, Instant now) {
        Figures figures = Figures.of(new Casualties(dead, null, null, null, null, null, null), null);
        return Circumstances.ongoing(
                "production-safety.hazmat",
                book.grading().verdict("production-safety.hazmat", figures, tags),
                figures,
                tags,
                false,
                Duration.between(OCCURRED, now));
    }

    Clock clock(String rule) {
        return of(clocks, rule);
    }

    static Clock of(List<Clock> clocks, String rule) {
        return clocks.stream()
                .filter(clock -> clock.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    static Transmission phoned(String from, String to, Instant at) {
        return new Transmission(
                UUID.randomUUID(),
                INCIDENT,
                VILLAGE,
                false,
                from,
                to,
                Mode.PHONE,
                at,
                true,
                at,
                false,
                at,
                "duty",
                null,
                null,
                null,
                null);
    }

    static Instant minute(long minutes) {
        return OCCURRED.plus(Duration.ofMinutes(minutes));
    }
}
