package io.jiaoying.incident.merging.application;

import io.jiaoying.access.Identity;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentQueries;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.merging.domain.Related;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Offers incidents that may be the same one, the nearest first, and shows what was merged. */
@ApplicationScoped
public class FindRelated {
    private static final int CITY_DIGITS = 4;
    private static final int MOST = 500;

    private final IncidentQueries queries;
    private final Merges merges;

    FindRelated(IncidentQueries queries, Merges merges) {
        this.queries = queries;
        this.merges = merges;
    }

    /** What may be merged, and what was. */
    public record Found(List<Related> offers, List<Merge> merges) {}

    /** Looks through the whole city: a place near a border may be reported from its other side. */
    public Uni<Found> find(Identity by, UUID id, Related.Within within) {
        return queries.incident(id).chain(found -> {
            Incident incident = found.orElseThrow(() -> IncidentAccess.unknown(id));
            by.requireRegion(incident.region());
            Duration time = Duration.ofMinutes(within.minutes());
            return merges.candidates(
                            city(incident.region()),
                            incident.occurredAt().minus(time),
                            incident.occurredAt().plus(time),
                            MOST)
                    .chain(candidates ->
                            merges.of(id).map(done -> new Found(offers(by, incident, candidates, within), done)));
        });
    }

    private static List<Related> offers(
            Identity by, Incident incident, List<Incident> candidates, Related.Within within) {
        return candidates.stream()
                .filter(other -> by.mayActIn(other.region()))
                .flatMap(other -> Related.of(incident, other, within).stream())
                .sorted(Comparator.comparingInt(FindRelated::metres)
                        .thenComparingInt(related -> related.nearness().minutes()))
                .toList();
    }

    private static int metres(Related related) {
        Integer metres = related.nearness().metres();
        return metres == null ? Integer.MAX_VALUE : metres;
    }

    private static String city(String region) {
        return region.length() > CITY_DIGITS ? region.substring(0, CITY_DIGITS) : region;
    }
}
