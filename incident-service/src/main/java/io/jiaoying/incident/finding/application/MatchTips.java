package io.jiaoying.incident.finding.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.application.Examination;
import io.jiaoying.incident.application.PersonalDataRetention;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Looks for the incident a tip is about: when it comes in, and when the limit has passed. */
@ApplicationScoped
public class MatchTips implements DeadlineHandler {
    static final String KIND = "tip-due";
    private static final String KEY = "tip:";

    private final Tips tips;
    private final Findings suspicions;
    private final RecordFindings findings;
    private final PersonalDataRetention retention;
    private final Deadlines deadlines;

    MatchTips(
            Tips tips,
            Findings suspicions,
            RecordFindings findings,
            PersonalDataRetention retention,
            Deadlines deadlines) {
        this.tips = tips;
        this.suspicions = suspicions;
        this.findings = findings;
        this.retention = retention;
        this.deadlines = deadlines;
    }

    static String key(UUID tipId) {
        return KEY + tipId;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        List<UUID> ids = due.stream()
                .map(one -> UUID.fromString(one.key().substring(KEY.length())))
                .sorted()
                .toList();
        var found = new RecordFindings.Found(due.get(0).firedAt(), due.get(0).cause());
        return tips.lockOpen(tx, ids)
                .onItem()
                .transformToMulti(open -> Multi.createFrom().iterable(open))
                .onItem()
                .transformToUniAndConcatenate(tip -> atLimit(tx, tip, found))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> atLimit(Tx tx, Tip tip, RecordFindings.Found found) {
        return match(tx, tip, found)
                .chain(known ->
                        known.incidentId() != null ? Uni.createFrom().voidItem() : reportedByNobody(tx, tip, found));
    }

    private Uni<Void> reportedByNobody(Tx tx, Tip tip, RecordFindings.Found found) {
        return suspicions
                .oneAtATime(tx, tip.town())
                .chain(() -> tips.decide(tx, tip.unmatched()))
                .chain(() -> tips.unmatchedNear(tx, tip))
                .map(near ->
                        near.stream().filter(tip::isOfSameEventAs).map(Tip::id).toList())
                .chain(others -> findings.aboutNothingReported(tx, tip, others, found));
    }

    /** With the incident, if there is one, whose examination compares their figures. */
    Uni<Tip> match(Tx tx, Tip tip, RecordFindings.Found found) {
        return tips.near(tx, tip).chain(near -> near.stream()
                .filter(tip::isAbout)
                .findFirst()
                .map(incident -> match(tx, tip.matching(incident.id()), incident, found))
                .orElseGet(() -> Uni.createFrom().item(tip)));
    }

    private Uni<Tip> match(Tx tx, Tip matched, Incident incident, RecordFindings.Found found) {
        return tips.decide(tx, matched)
                .chain(() -> retention.afterLateTip(tx, found.cause(), incident, matched.id(), matched.receivedAt()))
                .chain(() -> deadlines.schedule(tx, found.cause(), Examination.of(incident.id(), found.at())))
                .replaceWith(matched);
    }
}
