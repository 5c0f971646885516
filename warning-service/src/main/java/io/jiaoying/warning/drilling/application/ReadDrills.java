package io.jiaoying.warning.drilling.application;

import io.jiaoying.access.Identity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows drills to the desks of their areas. */
@ApplicationScoped
public class ReadDrills {
    private final DrillReader drills;

    ReadDrills(DrillReader drills) {
        this.drills = drills;
    }

    public Uni<DrillReport> report(Identity by, UUID id) {
        return visible(by, id, Drill.Kind.UNSCRIPTED)
                .chain(found -> drills.drawn(id).map(drawn -> DrillReport.of(found, drawn)));
    }

    public Uni<DrawProof> proof(Identity by, UUID id) {
        return visible(by, id, Drill.Kind.UNSCRIPTED)
                .chain(found -> drills.everybody(id).chain(everybody -> drills.drawn(id)
                        .map(drawn -> new DrawProof(
                                id,
                                found.drill().seed(),
                                found.drill().wanted(),
                                DrawProof.METHOD,
                                drawn.stream().map(DrillReader.Drawn::personId).toList(),
                                everybody))));
    }

    public Uni<CoverageReport> coverage(Identity by, UUID id) {
        return visible(by, id, Drill.Kind.NUMBER_CHECK)
                .chain(found -> drills.numbers(id).map(numbers -> CoverageReport.of(found, numbers)));
    }

    public Uni<List<CheckedNumber>> numbers(Identity by, UUID id) {
        return visible(by, id, Drill.Kind.NUMBER_CHECK).chain(found -> drills.numbers(id));
    }

    private Uni<DrillReader.Found> visible(Identity by, UUID id, Drill.Kind kind) {
        return drills.find(id).map(found -> {
            DrillReader.Found drill =
                    found.filter(one -> one.drill().kind() == kind).orElseThrow(DrillRefusals::noSuchDrill);
            by.requireRegion(drill.drill().region());
            return drill;
        });
    }
}
