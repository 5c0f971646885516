package io.jiaoying.incident.finding.application;

import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.finding.domain.Misstatements;
import io.jiaoying.incident.finding.domain.Suspected;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks for the incident a tip is about: when it comes in, and when the limit has passed. */
@ApplicationScoped
public class MatchTips implements DeadlineHandler {
    static final String KIND = "tip-due";
    private static final String KEY = "tip:";

    private final Tips tips;
    private final RecordFindings findings;

    MatchTips(Tips tips, RecordFindings findings) {
        this.tips = tips;
        this.findings = findings;
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
        return tips.lockOpen(tx, ids)
                .onItem()
                .transformToMulti(open -> Multi.createFrom().iterable(open))
                .onItem()
                .transformToUniAndConcatenate(tip -> atLimit(tx, tip, due.get(0).firedAt()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> atLimit(Tx tx, Tip tip, Instant now) {
        return match(tx, tip, now)
                .chain(known -> known.incidentId() != null
                        ? Uni.createFrom().voidItem()
                        : tips.decide(tx, tip.unmatched()).chain(() -> findings.aboutNothingReported(tx, tip, now)));
    }

    /** With the incident, if there is one; figures that do not agree are a finding. */
    Uni<Tip> match(Tx tx, Tip tip, Instant now) {
        return tips.near(tx, tip).chain(near -> near.stream()
                .filter(tip::isAbout)
                .findFirst()
                .map(incident -> match(tx, tip.matching(incident.id()), incident, now))
                .orElseGet(() -> Uni.createFrom().item(tip)));
    }

    private Uni<Tip> match(Tx tx, Tip matched, Incident incident, Instant now) {
        List<Suspected> suspected =
                Misstatements.against(matched, incident).stream().toList();
        return tips.decide(tx, matched)
                .chain(() -> findings.about(tx, incident, matched.id(), suspected, now))
                .replaceWith(matched);
    }
}
