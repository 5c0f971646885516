package io.jiaoying.incident.application;

import io.jiaoying.access.Identity;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.Situation;
import io.jiaoying.incident.document.domain.DraftTitle;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.IncidentState;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportKind;
import io.jiaoying.incident.domain.ReportRules;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** 初报: opens an incident, grades it and starts its clocks. */
@ApplicationScoped
public class ReportIncident {
    private static final int COUNTY_DIGITS = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final Incidents incidents;
    private final InstalledRulePacks installed;
    private final ReportWords words;
    private final Outbox outbox;
    private final Deadlines deadlines;
    private final ServerTime time;

    ReportIncident(
            Incidents incidents,
            InstalledRulePacks installed,
            ReportWords words,
            Outbox outbox,
            Deadlines deadlines,
            ServerTime time) {
        this.incidents = incidents;
        this.installed = installed;
        this.words = words;
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.time = time;
    }

    /** Refuses (400) what cannot be, then (403) another region's; call it before opening a transaction. */
    public void check(Identity caller, FirstReport report) {
        ReportWords.refuse(ReportRules.faultsInFirstReport(report.stated(), words.vocabulary(), time.instant()));
        caller.requireRegion(Objects.requireNonNull(report.stated().place().region()));
    }

    public Uni<IncidentDetails> report(Tx tx, Identity caller, FirstReport report) {
        return incidents.nextNumber(tx).chain(number -> {
            OpenedIncident opened = opened(caller, report, number, time.instant());
            outbox.wakeAfterCommit(tx);
            deadlines.wakeAfterCommit(tx, opened.deadlines());
            return incidents.open(tx, opened).replaceWith(() -> details(opened));
        });
    }

    private OpenedIncident opened(Identity caller, FirstReport given, long number, Instant now) {
        ReportContent view = given.stated().withDefaults(now);
        String region = Objects.requireNonNull(view.place().region());
        RuleBook book = installed.packs().bookFor(Objects.requireNonNull(view.occurredAt()), region);
        Incident incident = incident(caller, given, view, book, number(region, now, number), now);
        Report report = new Report(
                EventIds.next(),
                incident.id(),
                1,
                ReportKind.FIRST,
                1,
                DraftTitle.ofReport(incident.title(), ReportKind.FIRST, 1),
                given.stated(),
                incident.grade(),
                now,
                caller.party());
        List<Clock> clocks = IncidentClocks.obligations(incident, book, Map.of(), Situation.ONGOING, false, now)
                .arising(incident.id(), List.of(), EventIds::next);
        return new OpenedIncident(
                incident,
                report,
                clocks,
                Stream.concat(
                                IncidentClocks.deadlines(book, clocks).stream(),
                                IncidentClocks.looksAgain(book, incident, now).stream())
                        .toList(),
                given.people().of(report.id()),
                facts(incident, report, clocks),
                Cause.fresh());
    }

    private static Incident incident(
            Identity caller, FirstReport given, ReportContent view, RuleBook book, String number, Instant now) {
        return new Incident(
                EventIds.next(),
                number,
                IncidentState.OPEN,
                book.grading().verdict(view).grade(),
                ReportWords.title(view, given.exercise()),
                view,
                book.packs().stream().map(pack -> pack.key().text()).toList(),
                1,
                false,
                given.exercise(),
                now,
                caller.party(),
                null,
                null);
    }

    private static String number(String region, Instant now, long number) {
        String place = region.length() <= COUNTY_DIGITS ? region : region.substring(0, COUNTY_DIGITS);
        return place + "-" + DAY.format(China.time(now)) + "-" + padded(number);
    }

    /** Six digits at least. */
    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    private static List<Fact> facts(Incident incident, Report report, List<Clock> clocks) {
        var facts = new ArrayList<Fact>();
        facts.add(IncidentFacts.reported(incident, report));
        for (Clock clock : clocks) {
            facts.addAll(new ClockFacts(clock, incident.region(), incident.exercise(), "system", report.recordedAt())
                    .started());
        }
        return facts;
    }

    private static IncidentDetails details(OpenedIncident opened) {
        return new IncidentDetails(
                opened.incident(),
                List.of(opened.report()),
                opened.clocks(),
                List.of(),
                MaskedData.of(opened.personal()));
    }
}
