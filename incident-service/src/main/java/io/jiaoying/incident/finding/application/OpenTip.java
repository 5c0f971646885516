package io.jiaoying.incident.finding.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.application.PersonalDataTable;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a tip says, in clear, for those who check and with a reason; who read it is kept. */
@ApplicationScoped
public class OpenTip {
    private final Tips tips;
    private final PersonalDataTable personal;
    private final Timeline timeline;
    private final ServerTime time;

    OpenTip(Tips tips, PersonalDataTable personal, Timeline timeline, ServerTime time) {
        this.tips = tips;
        this.personal = personal;
        this.timeline = timeline;
        this.time = time;
    }

    /** Refuses (404) when nothing was said. */
    public Uni<String> open(Tx tx, Identity caller, UUID id, String reason) {
        return tips.lock(tx, id).chain(found -> {
            Tip tip = found.orElseThrow(() -> TakeTip.unknown(id));
            caller.requireRegion(tip.region());
            return personal.open(tx, List.of(id), List.of(PersonalData.TIP_WORDS))
                    .map(opened -> opened.of(id, PersonalData.TIP_WORDS))
                    .onItem()
                    .ifNull()
                    .failWith(() -> Refusal.notFound("这条线索没有文字。", "This tip has no words."))
                    .call(() -> note(tx, caller, tip, reason));
        });
    }

    private Uni<Void> note(Tx tx, Identity caller, Tip tip, String reason) {
        Instant now = time.instant();
        return tips.opened(tx, tip.id(), caller.party(), now, reason)
                .chain(() -> tip.incidentId() == null
                        ? Uni.createFrom().voidItem()
                        : timeline.append(
                                tx,
                                tip.incidentId().toString(),
                                new TimelineDraft(
                                        "tip-opened",
                                        caller.party(),
                                        now,
                                        now,
                                        Map.of("tipId", tip.id().toString()))));
    }
}
