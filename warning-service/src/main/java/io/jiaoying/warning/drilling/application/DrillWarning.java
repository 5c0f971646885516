package io.jiaoying.warning.drilling.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.issuing.application.OpenExercise;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.domain.Area;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exercise that carries a drill: without colour, so that everything real leaves before it. */
@ApplicationScoped
class DrillWarning {
    private static final String EVENT_TYPE = "natural.flood";

    private final OpenExercise exercises;

    DrillWarning(OpenExercise exercises) {
        this.exercises = exercises;
    }

    Uni<Warning> open(
            Tx tx,
            Cause cause,
            String region,
            String headline,
            @Nullable String description,
            Instant now,
            Instant end,
            String by,
            Map<String, String> refs) {
        String place = Regions.get().find(region).map(Region::name).orElse("");
        WarningContent content = new WarningContent(
                EVENT_TYPE,
                null,
                headline,
                description,
                null,
                List.of(new Area(RegionCode.shorten(region), null, null)),
                now,
                end,
                place + "应急值班室",
                now,
                false,
                null,
                null,
                null,
                null,
                true);
        return exercises.open(tx, cause, content, region, by, now, refs);
    }
}
