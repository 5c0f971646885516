package io.jiaoying.incident.hazard.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.hazard.domain.Hazard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows one hazard with all its steps to those in whose region it lies. */
@ApplicationScoped
public class ReadHazards {
    private final Hazards hazards;

    ReadHazards(Hazards hazards) {
        this.hazards = hazards;
    }

    /** A hazard and its history. */
    public record Whole(Hazard hazard, List<Hazards.Step> steps) {}

    public Uni<Whole> one(Identity by, UUID id) {
        return hazards.find(id).chain(found -> {
            Hazard hazard = found.orElseThrow(() -> unknown(id));
            by.requireRegion(hazard.spot().region());
            return hazards.steps(id).map(steps -> new Whole(hazard, steps));
        });
    }

    static Refusal unknown(UUID id) {
        return Refusal.notFound("没有编号为 " + id + " 的隐患。", "There is no hazard " + id + ".");
    }
}
