package io.jiaoying.incident.finding.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.application.ClockTable;
import io.jiaoying.incident.application.Examination;
import io.jiaoying.incident.application.Incidents;
import io.jiaoying.incident.application.Transmissions;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.finding.domain.Misstatements;
import io.jiaoying.incident.finding.domain.Omissions;
import io.jiaoying.incident.finding.domain.Suspected;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Looks for suspected 漏报 and 谎报 after every later report, after every tip about it and at closure. */
@ApplicationScoped
public class ExamineIncidents implements DeadlineHandler {
    private static final int FEW = 20;

    private final Incidents incidents;
    private final ClockTable clocks;
    private final Transmissions transmissions;
    private final Tips tips;
    private final RecordFindings findings;

    ExamineIncidents(
            Incidents incidents, ClockTable clocks, Transmissions transmissions, Tips tips, RecordFindings findings) {
        this.incidents = incidents;
        this.clocks = clocks;
        this.transmissions = transmissions;
        this.tips = tips;
        this.findings = findings;
    }

    @Override
    public String kind() {
        return Examination.KIND;
    }

    @Override
    public int batchSize() {
        return FEW;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        return Multi.createFrom()
                .iterable(due.stream()
                        .sorted(Comparator.comparing(DueDeadline::key))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(one -> examine(
                        tx, Examination.incidentOf(one.key()), new RecordFindings.Found(one.firedAt(), one.cause())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> examine(Tx tx, UUID incidentId, RecordFindings.Found found) {
        return incidents.lock(tx, incidentId).chain(known -> known.map(incident -> examine(tx, incident, found))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> examine(Tx tx, Incident incident, RecordFindings.Found found) {
        return incidents.reports(tx, incident.id()).chain(reports -> clocks.lock(tx, incident.id())
                .chain(all ->
                        transmissions.of(tx, incident.id()).map(sent -> Omissions.hopsNeverMade(incident, all, sent)))
                .chain(hops -> {
                    List<Suspected> suspected = said(incident, reports);
                    hops.ifPresent(suspected::add);
                    return findings.about(tx, incident, suspected, found);
                })
                .chain(() -> compareWithTips(tx, incident, found)));
    }

    private Uni<Void> compareWithTips(Tx tx, Incident incident, RecordFindings.Found found) {
        return tips.about(tx, incident.id())
                .onItem()
                .transformToMulti(told -> Multi.createFrom().iterable(told))
                .onItem()
                .transformToUniAndConcatenate(tip -> findings.aboutFigures(tx, incident, tip, found))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static List<Suspected> said(Incident incident, List<Report> reports) {
        var suspected = new ArrayList<Suspected>(Misstatements.in(incident, reports));
        Omissions.fieldsLeftOut(incident, reports).ifPresent(suspected::add);
        return suspected;
    }
}
