package io.jiaoying.warning.assessment.messaging;

import io.jiaoying.events.hazard.HazardRecordedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.assessment.application.HazardTable;
import io.jiaoying.warning.assessment.application.KeepHazard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A hazard is known, or went a step further. */
@ApplicationScoped
class HazardRecordedHandler implements EventHandler<HazardRecordedV1> {
    private final KeepHazard hazards;

    HazardRecordedHandler(KeepHazard hazards) {
        this.hazards = hazards;
    }

    @Override
    public Class<HazardRecordedV1> event() {
        return HazardRecordedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<HazardRecordedV1> received) {
        HazardRecordedV1 data = received.data();
        return hazards.keep(
                tx,
                new HazardTable.KnownHazard(
                        IncidentIds.of(data.hazardId()),
                        RegionCode.shorten(data.region()),
                        data.kind(),
                        data.level(),
                        data.title(),
                        data.longitude(),
                        data.latitude(),
                        data.state(),
                        data.discoveredAt().toInstant(),
                        data.at().toInstant(),
                        data.revision()));
    }
}
