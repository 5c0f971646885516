package io.jiaoying.incident.finding.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.finding.domain.StatedFigures;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a tip, and watches whether the event it tells of is reported within the limit. */
@ApplicationScoped
public class TakeTip {
    private final Tips tips;
    private final MatchTips match;
    private final ReportingLimit limit;
    private final Deadlines deadlines;
    private final ServerTime time;

    TakeTip(Tips tips, MatchTips match, ReportingLimit limit, Deadlines deadlines, ServerTime time) {
        this.tips = tips;
        this.match = match;
        this.limit = limit;
        this.deadlines = deadlines;
        this.time = time;
    }

    /**
     * What a tip says.
     *
     * @param region shortened
     */
    public record Told(
            String sourceKind,
            Instant occurredAt,
            String region,
            @Nullable String eventType,
            StatedFigures figures,
            @Nullable String words,
            boolean exercise) {}

    public Uni<Tip> take(Tx tx, Identity caller, Told told) {
        Instant now = time.instant();
        ReportingLimit.Rule rule = limit.inForce(now, told.region(), told.eventType());
        var tip = new Tip(
                EventIds.next(),
                told.sourceKind(),
                told.occurredAt(),
                told.region(),
                told.eventType(),
                told.figures(),
                told.exercise(),
                now,
                caller.party(),
                now.plus(rule.within()),
                rule.name(),
                Tip.OPEN,
                null);
        return tips.insert(tx, tip, told.words())
                .chain(() -> match.match(tx, tip, now))
                .call(known -> known.incidentId() == null
                        ? deadlines.schedule(
                                tx,
                                Cause.fresh(),
                                new Deadline(MatchTips.key(tip.id()), MatchTips.KIND, tip.expectedBy()))
                        : Uni.createFrom().voidItem());
    }

    public Uni<Tip> read(Identity caller, UUID id) {
        return tips.find(id).map(found -> {
            Tip tip = found.orElseThrow(() -> Refusal.notFound("没有编号为 " + id + " 的线索。", "There is no tip " + id + "."));
            caller.requireRegion(tip.region());
            return tip;
        });
    }
}
