package io.jiaoying.incident.finding.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.incident.application.MaskedData;
import io.jiaoying.incident.application.PersonalDataRetention;
import io.jiaoying.incident.application.PersonalDataTable;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.finding.domain.StatedFigures;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a tip, and watches whether the event it tells of is reported within the limit. */
@ApplicationScoped
public class TakeTip {
    private final Tips tips;
    private final MatchTips match;
    private final ReportingLimit limit;
    private final PersonalDataTable personal;
    private final PersonalDataRetention retention;
    private final Deadlines deadlines;
    private final ServerTime time;

    TakeTip(
            Tips tips,
            MatchTips match,
            ReportingLimit limit,
            PersonalDataTable personal,
            PersonalDataRetention retention,
            Deadlines deadlines,
            ServerTime time) {
        this.tips = tips;
        this.match = match;
        this.limit = limit;
        this.personal = personal;
        this.retention = retention;
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

    public Uni<KnownTip> take(Tx tx, Identity caller, Told told) {
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
        Cause cause = Cause.fresh();
        List<PersonalData> words = words(tip.id(), told.words());
        return tips.insert(tx, tip)
                .chain(() -> personal.keep(tx, words))
                .chain(() -> retention.ofTip(tx, cause, tip.id(), now, words))
                .chain(() -> match.match(tx, tip, new RecordFindings.Found(now, cause)))
                .call(known -> known.incidentId() == null
                        ? deadlines.schedule(
                                tx, cause, new Deadline(MatchTips.key(tip.id()), MatchTips.KIND, tip.expectedBy()))
                        : Uni.createFrom().voidItem())
                .map(known -> new KnownTip(known, MaskedData.of(words).of(tip.id(), PersonalData.TIP_WORDS)));
    }

    private static List<PersonalData> words(UUID tip, @Nullable String told) {
        return told == null || told.isBlank()
                ? List.of()
                : List.of(new PersonalData(tip, PersonalData.TIP_WORDS, told));
    }

    public Uni<KnownTip> read(Identity caller, UUID id) {
        return tips.find(id).map(found -> {
            KnownTip known = found.orElseThrow(() -> unknown(id));
            caller.requireRegion(known.tip().region());
            return known;
        });
    }

    static Refusal unknown(UUID id) {
        return Refusal.notFound("没有编号为 " + id + " 的线索。", "There is no tip " + id + ".");
    }
}
