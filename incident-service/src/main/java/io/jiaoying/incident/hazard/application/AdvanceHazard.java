package io.jiaoying.incident.hazard.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.hazard.domain.Hazard;
import io.jiaoying.incident.hazard.domain.HazardState;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the next step of a hazard's closed loop. */
@ApplicationScoped
public class AdvanceHazard {
    private final Hazards hazards;
    private final HazardLog log;
    private final ServerTime time;

    AdvanceHazard(Hazards hazards, HazardLog log, ServerTime time) {
        this.hazards = hazards;
        this.log = log;
        this.time = time;
    }

    public Uni<Hazard> advance(Tx tx, Identity by, UUID id, HazardState next, @Nullable String note) {
        return hazards.lock(tx, id).chain(found -> {
            Hazard hazard = found.orElseThrow(() -> ReadHazards.unknown(id));
            by.requireRegion(hazard.spot().region());
            if (!hazard.state().mayBecome(next)) {
                throw Refusal.conflict(
                        "hazard-step-not-next",
                        "隐患现为“" + hazard.state().chinese() + "”，不能转为“" + next.chinese() + "”。",
                        "The hazard is " + hazard.state().wire() + " and cannot become " + next.wire() + ".");
            }
            Hazard advanced = hazard.become(next);
            return hazards.advance(tx, advanced)
                    .chain(() -> log.write(tx, Cause.fresh(), advanced, by, note, time.instant()))
                    .replaceWith(advanced);
        });
    }
}
