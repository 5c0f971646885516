package io.jiaoying.incident.hazard.application;

import io.jiaoying.access.Identity;
import io.jiaoying.events.hazard.HazardRecordedV1;
import io.jiaoying.incident.hazard.domain.Hazard;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineDraft;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps a step in the hazard's history and timeline, and publishes the hazard as it is after it. */
@ApplicationScoped
class HazardLog {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Hazards hazards;
    private final Timeline timeline;
    private final Outbox outbox;

    HazardLog(Hazards hazards, Timeline timeline, Outbox outbox) {
        this.hazards = hazards;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    Uni<Void> write(Tx tx, Cause cause, Hazard hazard, Identity by, @Nullable String note, Instant at) {
        String state = hazard.state().wire();
        var entry = new TimelineDraft(
                "hazard-" + state, by.party(), at, at, Map.of("revision", String.valueOf(hazard.revision())));
        return hazards.keep(tx, hazard.id(), new Hazards.Step(hazard.revision(), state, note, by.party(), at))
                .chain(() -> timeline.append(tx, hazard.id().toString(), List.of(entry)))
                .chain(() -> outbox.append(tx, cause, recorded(hazard, at)));
    }

    private static HazardRecordedV1 recorded(Hazard hazard, Instant at) {
        return new HazardRecordedV1(
                hazard.id().toString(),
                hazard.spot().region(),
                hazard.kind().wire(),
                hazard.level().wire(),
                hazard.title(),
                hazard.spot().longitude(),
                hazard.spot().latitude(),
                hazard.state().wire(),
                hazard.discoveredAt().atOffset(CHINA),
                at.atOffset(CHINA),
                hazard.revision());
    }
}
