package io.jiaoying.incident.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.clock.domain.CarriedReport;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.Spoken;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportKind;
import io.jiaoying.incident.domain.TransmissionRules;
import io.jiaoying.incident.verification.domain.VerificationClock;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** 上报: records a report upward; it satisfies the clocks that ask for it and starts those that waited for it. */
@ApplicationScoped
public class TransmitIncident {
    private final IncidentAccess access;
    private final Incidents incidents;
    private final Transmissions transmissions;
    private final ClockTable clocks;
    private final AdvanceClocks advance;
    private final InstalledRulePacks installed;
    private final PersonalDataTable personal;
    private final TellSkippedLevels skipped;
    private final Deadlines deadlines;
    private final IncidentLog log;
    private final ServerTime time;

    TransmitIncident(
            IncidentAccess access,
            Incidents incidents,
            Transmissions transmissions,
            ClockTable clocks,
            AdvanceClocks advance,
            InstalledRulePacks installed,
            PersonalDataTable personal,
            TellSkippedLevels skipped,
            Deadlines deadlines,
            IncidentLog log,
            ServerTime time) {
        this.access = access;
        this.incidents = incidents;
        this.transmissions = transmissions;
        this.clocks = clocks;
        this.advance = advance;
        this.installed = installed;
        this.personal = personal;
        this.skipped = skipped;
        this.deadlines = deadlines;
        this.log = log;
        this.time = time;
    }

    /** Refuses (400) what cannot be whatever the incident is; call it before opening a transaction. */
    public void check(TransmissionRules.Stated stated) {
        ReportWords.refuse(TransmissionRules.faultsIn(stated, time.instant()));
    }

    public Uni<TransmissionDetails> transmit(
            Tx tx, Identity caller, UUID incidentId, TransmissionRules.Stated given, NamedPeople people) {
        return access.lock(tx, caller, incidentId).chain(incident -> {
            TransmissionRules.Stated stated = given.in(incident.region());
            ReportWords.refuse(TransmissionRules.faultsAgainst(incident, stated));
            Transmission sent = transmission(caller, incident, stated, time.instant());
            List<PersonalData> names = people.of(sent.id());
            return refuseAnothersReport(tx, sent)
                    .chain(() -> transmissions.reached(tx, incident.id()))
                    .chain(reached -> transmissions
                            .insert(tx, sent)
                            .chain(() -> personal.keep(tx, names))
                            .chain(() -> skipped.tell(tx, sent, reached.keySet())))
                    .chain(told -> clocks.lock(tx, incident.id()).chain(all -> fulfilled(tx, sent, all)
                            .chain(met -> moveClocks(tx, incident, sent, all, met, told))))
                    .replaceWith(() -> new TransmissionDetails(sent, MaskedData.of(names)));
        });
    }

    private Uni<Void> refuseAnothersReport(Tx tx, Transmission sent) {
        if (sent.reportId() == null) {
            return Uni.createFrom().voidItem();
        }
        return incidents
                .hasReport(tx, sent.incidentId(), sent.reportId())
                .invoke(own -> {
                    if (!own) {
                        throw Refusal.invalid("reportId", "不是该事件的报告", "is not a report of this incident");
                    }
                })
                .replaceWithVoid();
    }

    private static Transmission transmission(
            Identity caller, Incident incident, TransmissionRules.Stated stated, Instant now) {
        Mode mode = Mode.of(Objects.requireNonNull(stated.mode())).orElseThrow();
        Instant sentAt = Objects.requireNonNullElse(stated.sentAt(), now);
        boolean heardBack = Boolean.TRUE.equals(stated.heardBack());
        boolean named = stated.spokenTo() != null && !stated.spokenTo().isBlank();
        Spoken spoken = Spoken.when(mode, sentAt, named, heardBack, now);
        return new Transmission(
                EventIds.next(),
                incident.id(),
                incident.region(),
                incident.exercise(),
                Objects.requireNonNull(stated.from()),
                Objects.requireNonNull(stated.to()),
                mode,
                sentAt,
                heardBack,
                spoken.satisfiedAt(),
                spoken.recordedLate(),
                now,
                caller.party(),
                null,
                null,
                stated.reportId(),
                stated.call());
    }

    /** Those it fulfils. What it carried matters only to clocks that ask for something later than the first report. */
    private Uni<List<Clock>> fulfilled(Tx tx, Transmission sent, List<Clock> all) {
        Instant at = sent.satisfiedAt();
        List<Clock> asking = all.stream()
                .filter(clock -> clock.asksFor(sent.from(), sent.to(), sent.mode(), at))
                .toList();
        return asking.stream().allMatch(clock -> clock.asks() == ReportKind.FIRST)
                ? Uni.createFrom().item(asking)
                : incidents.reports(tx, sent.incidentId()).map(reports -> {
                    CarriedReport carried = CarriedReport.among(reports, sent.reportId());
                    return asking.stream()
                            .filter(clock -> carried.tells(clock, at) && answers(carried.report(), clock))
                            .toList();
                });
    }

    private static boolean answers(Report report, Clock clock) {
        return !VerificationClock.isOne(clock) || VerificationClock.isAnsweredBy(clock, report.recordedAt());
    }

    private Uni<Void> moveClocks(
            Tx tx, Incident incident, Transmission sent, List<Clock> all, List<Clock> met, List<Fact> told) {
        List<Clock> satisfied =
                met.stream().map(clock -> clock.satisfiedAt(sent.satisfiedAt())).toList();
        List<Clock> started = all.stream()
                .filter(clock -> clock.waitsForReportTo(sent.to()))
                .map(clock -> clock.startedAt(sent.satisfiedAt(), sent.recordedAt()))
                .toList();
        Cause cause = Cause.fresh();
        var step = Step.of(incident, sent.recordedBy(), sent.recordedAt(), cause);
        RuleBook book = IncidentClocks.bookOf(installed.packs(), incident);
        return clocks.update(
                        tx, Stream.concat(satisfied.stream(), started.stream()).toList())
                .chain(() -> deadlines.cancel(tx, IncidentClocks.limitKeys(satisfied)))
                .chain(() -> deadlines.schedule(tx, cause, IncidentClocks.deadlines(book, started)))
                .chain(() -> advance.advance(tx, step))
                .chain(moved -> log.write(
                        tx,
                        cause,
                        sent.incidentId(),
                        facts(
                                sent,
                                satisfied,
                                started,
                                Stream.concat(moved.stream(), told.stream()).toList())));
    }

    private static List<Fact> facts(Transmission sent, List<Clock> satisfied, List<Clock> started, List<Fact> moved) {
        var facts = new ArrayList<Fact>();
        facts.add(IncidentFacts.transmitted(sent));
        satisfied.forEach(clock -> facts.add(of(clock, sent).satisfied()));
        started.forEach(clock -> facts.addAll(of(clock, sent).started()));
        facts.addAll(moved);
        return facts;
    }

    private static ClockFacts of(Clock clock, Transmission sent) {
        return new ClockFacts(clock, sent.region(), sent.exercise(), sent.recordedBy(), sent.recordedAt());
    }
}
