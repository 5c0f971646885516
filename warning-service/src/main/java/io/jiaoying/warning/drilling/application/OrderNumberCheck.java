package io.jiaoying.warning.drilling.application;

import io.jiaoying.access.Identity;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.RegionCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** A leader has the month's check begin now. */
@ApplicationScoped
public class OrderNumberCheck {
    private final StartNumberCheck start;
    private final InstantSource clock;

    OrderNumberCheck(StartNumberCheck start, InstantSource clock) {
        this.start = start;
        this.clock = clock;
    }

    public Uni<UUID> order(Tx tx, Identity by, String region) {
        by.requireRegion(region);
        return start.start(tx, Cause.fresh(), RegionCode.shorten(region), by.party(), clock.instant())
                .map(begun -> begun.orElseThrow(DrillRefusals::checkedAlready));
    }
}
