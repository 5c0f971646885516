package io.jiaoying.incident.hazard.application;

import io.jiaoying.access.Identity;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.hazard.domain.Hazard;
import io.jiaoying.incident.hazard.domain.HazardKind;
import io.jiaoying.incident.hazard.domain.HazardLevel;
import io.jiaoying.incident.hazard.domain.HazardState;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.EventIds;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes in a hazard that somebody discovered. */
@ApplicationScoped
public class RecordHazard {
    private final Hazards hazards;
    private final HazardLog log;
    private final ServerTime time;

    RecordHazard(Hazards hazards, HazardLog log, ServerTime time) {
        this.hazards = hazards;
        this.log = log;
        this.time = time;
    }

    /** What is said of it. */
    public record Told(
            HazardKind kind,
            HazardLevel level,
            String title,
            @Nullable String description,
            @Nullable String unitName,
            Hazard.Spot spot,
            @Nullable Instant discoveredAt) {}

    public Uni<Hazard> take(Tx tx, Identity by, Told told) {
        by.requireRegion(told.spot().region());
        Instant now = time.instant();
        Instant discovered = told.discoveredAt();
        var hazard = new Hazard(
                EventIds.next(),
                told.kind(),
                told.level(),
                told.title(),
                told.description(),
                told.unitName(),
                told.spot(),
                HazardState.DISCOVERED,
                discovered == null ? now : discovered,
                now,
                by.party(),
                1);
        return hazards.insert(tx, hazard)
                .chain(() -> log.write(tx, Cause.fresh(), hazard, by, null, now))
                .replaceWith(hazard);
    }
}
