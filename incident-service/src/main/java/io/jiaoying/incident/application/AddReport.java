package io.jiaoying.incident.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.document.domain.DraftTitle;
import io.jiaoying.incident.domain.Grading;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportKind;
import io.jiaoying.incident.domain.ReportRules;
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

/** 续报 补报 终报 核报 更正: what changed, a new grade if it proves one, and that grade's clocks. */
@ApplicationScoped
public class AddReport {
    private final IncidentAccess access;
    private final Incidents incidents;
    private final AdvanceClocks advance;
    private final Situations situations;
    private final PersonalDataTable personal;
    private final InstalledRulePacks installed;
    private final ReportWords words;
    private final Deadlines deadlines;
    private final IncidentLog log;
    private final PersonalDataRetention retention;
    private final ServerTime time;

    AddReport(
            IncidentAccess access,
            Incidents incidents,
            AdvanceClocks advance,
            Situations situations,
            PersonalDataTable personal,
            InstalledRulePacks installed,
            ReportWords words,
            Deadlines deadlines,
            IncidentLog log,
            PersonalDataRetention retention,
            ServerTime time) {
        this.access = access;
        this.incidents = incidents;
        this.advance = advance;
        this.situations = situations;
        this.personal = personal;
        this.installed = installed;
        this.words = words;
        this.deadlines = deadlines;
        this.log = log;
        this.retention = retention;
        this.time = time;
    }

    /** Refuses (400) what cannot be whatever the incident is; call it before opening a transaction. */
    public void check(LaterReport later) {
        ReportWords.refuse(
                ReportRules.faultsInLaterReport(later.kind(), later.changes(), words.vocabulary(), time.instant()));
    }

    public Uni<IncidentQueries.ReportDetails> add(Tx tx, Identity caller, UUID incidentId, LaterReport later) {
        return access.lock(tx, caller, incidentId).chain(before -> addTo(tx, caller, before, later));
    }

    private Uni<IncidentQueries.ReportDetails> addTo(Tx tx, Identity caller, Incident before, LaterReport later) {
        ReportKind kind =
                ReportKind.followingOf(Objects.requireNonNull(later.kind())).orElseThrow();
        refuseWhatDoesNotFit(caller, before, kind, later.changes());
        return incidents
                .count(tx, before.id(), kind)
                .chain(earlier -> write(tx, caller, before, kind, earlier + 1, later));
    }

    private Uni<IncidentQueries.ReportDetails> write(
            Tx tx, Identity caller, Incident before, ReportKind kind, int ordinal, LaterReport later) {
        Incident after = after(before, kind, later.changes());
        Report report = new Report(
                EventIds.next(),
                before.id(),
                after.reports(),
                kind,
                ordinal,
                DraftTitle.ofReport(after.title(), kind, ordinal),
                later.changes(),
                after.grade(),
                time.instant(),
                caller.party());
        List<PersonalData> names = later.people().of(report.id());
        return incidents
                .addReport(tx, after, report)
                .chain(() -> personal.keep(tx, names))
                .chain(() -> retention.afterLateNames(tx, Cause.fresh(), after, report, names))
                .chain(() -> startNewClocks(tx, before, after, report))
                .replaceWith(() -> new IncidentQueries.ReportDetails(report, MaskedData.of(names)));
    }

    /** Where it turned out to have happened, the rules in force when it began bind it too. */
    private Incident after(Incident before, ReportKind kind, ReportContent changes) {
        ReportContent view = before.content().updatedBy(changes);
        String region = Objects.requireNonNull(view.place().region());
        List<String> more = installed
                .packs()
                .alsoInForce(Objects.requireNonNull(view.occurredAt()), region, IncidentClocks.versions(before))
                .stream()
                .map(PackVersion::text)
                .toList();
        Incident bound = before.region().equals(region) ? before : before.alsoUnder(more);
        Grading grading =
                installed.packs().bookOf(IncidentClocks.versions(bound), region).grading();
        return bound.after(kind, changes, ReportWords.title(view, before.exercise()), grading);
    }

    private static void refuseWhatDoesNotFit(Identity caller, Incident before, ReportKind kind, ReportContent changes) {
        ReportWords.refuse(ReportRules.faultsInMergedView(before.content(), changes, kind));
        if (changes.place().region() != null) {
            caller.requireRegion(changes.place().region());
        }
        if (!kind.isTakenWhen(before.state())) {
            throw Refusal.conflict(
                    "incident-closed",
                    "事件已结束，只接受补报、核报和更正。",
                    "The incident is closed; it takes supplements, verifications and corrections only.");
        }
    }

    private Uni<Void> startNewClocks(Tx tx, Incident before, Incident after, Report report) {
        Cause cause = Cause.fresh();
        var step = Step.reported(before, after, report.recordedAt(), cause);
        return endWithTheFinalReport(tx, after, report)
                .chain(() -> deadlines.schedule(tx, cause, looks(after, report.recordedAt())))
                .chain(() -> advance.advance(tx, step))
                .chain(moved -> log.write(tx, cause, after.id(), facts(before, after, report, moved)));
    }

    private List<Deadline> looks(Incident incident, Instant now) {
        RuleBook book = IncidentClocks.bookOf(installed.packs(), incident);
        return Stream.concat(
                        Stream.of(Examination.of(incident.id(), now)),
                        IncidentClocks.looksAgain(book, incident, now).stream())
                .toList();
    }

    /** 终报 says that handling ended, unless somebody said so before. */
    private Uni<Void> endWithTheFinalReport(Tx tx, Incident incident, Report report) {
        return report.kind() != ReportKind.FINAL
                ? Uni.createFrom().voidItem()
                : situations
                        .of(tx, incident.id())
                        .chain(known -> situations.keep(
                                tx,
                                incident.id(),
                                known.ended(report.recordedAt()),
                                report.recordedBy(),
                                report.recordedAt()));
    }

    private List<Fact> facts(Incident before, Incident after, Report report, List<Fact> moved) {
        var facts = new ArrayList<Fact>();
        Instant received = Objects.requireNonNullElse(report.content().receivedAt(), report.recordedAt());
        List<String> changed = StatedFields.of(report.content());
        facts.add(IncidentFacts.reportAdded(after, report, changed, received));
        if (!before.packs().equals(after.packs())) {
            facts.add(IncidentFacts.boundElsewhere(before, after, report));
        }
        if (before.grade() != after.grade()) {
            List<String> reasons = IncidentClocks.bookOf(installed.packs(), after)
                    .grading()
                    .verdict(after.content())
                    .reasonNames();
            facts.add(IncidentFacts.regraded(after, before.grade(), reasons, report));
        }
        facts.addAll(moved);
        return facts;
    }
}
