package io.jiaoying.warning.telling.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.jiaoying.warning.issuing.application.Warnings;
import io.jiaoying.warning.telling.domain.ToldState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party says that it knows, itself or to the desk that told it, which writes its words down. */
@ApplicationScoped
public class AcknowledgeTold {
    private final Warnings warnings;
    private final ToldTable table;
    private final Deadlines deadlines;
    private final WarningTimeline timeline;
    private final InstantSource clock;

    AcknowledgeTold(
            Warnings warnings, ToldTable table, Deadlines deadlines, WarningTimeline timeline, InstantSource clock) {
        this.warnings = warnings;
        this.table = table;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    public Uni<Void> acknowledge(Tx tx, Identity by, UUID warningId, UUID toldId, @Nullable String words) {
        Instant now = clock.instant();
        return warnings.lock(tx, warningId).chain(found -> {
            String owner = found.orElseThrow(AcknowledgeTold::noSuchNotice).region();
            return table.lock(tx, warningId, toldId)
                    .map(waiting -> waiting.orElseThrow(() -> notThere(by, owner)))
                    .chain(waiting -> {
                        requireEither(by, owner, waiting.row().region());
                        return acknowledge(tx, by, waiting, words, now);
                    });
        });
    }

    private Uni<Void> acknowledge(Tx tx, Identity by, ToldTable.Waiting waiting, @Nullable String words, Instant now) {
        ToldTable.Entry row = waiting.row();
        String state = next(waiting, now).wire();
        Map<String, String> refs = Map.of(
                "toldId", row.id().toString(), "party", row.party(), "region", row.region(), "about", row.about());
        return table.acknowledged(tx, row.id(), state, by.party(), words, now)
                .chain(() -> deadlines.cancel(tx, List.of(TellParties.key(row.id()))))
                .chain(() -> timeline.append(tx, row.warningId(), "party-" + state, by.party(), now, refs));
    }

    private static ToldState next(ToldTable.Waiting waiting, Instant now) {
        if (waiting.state().equals(ToldState.OVERDUE.wire())) {
            return ToldState.ACKNOWLEDGED_LATE;
        }
        if (!waiting.state().equals(ToldState.TOLD.wire())) {
            throw Refusal.conflict("already-acknowledged", "已经确认过。", "It is acknowledged already.");
        }
        return now.isAfter(waiting.row().dueAt()) ? ToldState.ACKNOWLEDGED_LATE : ToldState.ACKNOWLEDGED;
    }

    private static void requireEither(Identity by, String owner, String party) {
        if (!by.mayActIn(owner)) {
            by.requireRegion(party);
        }
    }

    private static Refusal notThere(Identity by, String owner) {
        return by.mayActIn(owner) ? noSuchNotice() : Refusal.outsideRegion(owner);
    }

    private static Refusal noSuchNotice() {
        return Refusal.notFound("没有这项通报。", "There is no such notice.");
    }
}
