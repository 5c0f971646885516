package io.jiaoying.warning.assessment.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.RegionCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The hazards that a judgement should have before its eyes: those near the incident, on whichever side of a border; where nobody
 * knows where exactly it is, those of its region.
 */
@ApplicationScoped
class NearbyHazards {
    private static final int MOST = 50;

    private final HazardTable table;
    private final int withinMetres;

    NearbyHazards(
            HazardTable table,
            @ConfigProperty(name = "jiaoying.assessment.hazards-within-metres", defaultValue = "5000")
                    int withinMetres) {
        this.table = table;
        this.withinMetres = withinMetres;
    }

    Uni<List<Facts.NearbyHazard>> of(Tx tx, Assessment assessment, List<Facts.IncidentFact> incident) {
        String region = RegionCode.shorten(assessment.region());
        Facts.Spot spot = spot(incident);
        return spot == null ? table.in(tx, region, MOST) : table.around(tx, spot, withinMetres, MOST);
    }

    /** What was told last. */
    private static Facts.@Nullable Spot spot(List<Facts.IncidentFact> incident) {
        return incident.stream()
                .map(Facts.IncidentFact::spot)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
