package io.jiaoying.warning.assessment.persistence;

import io.jiaoying.access.RegionScope;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.assessment.application.AssessmentReader;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads assessments through Hibernate Reactive. */
@ApplicationScoped
class PanacheAssessmentReader implements AssessmentReader, PanacheRepositoryBase<AssessmentEntity, UUID> {
    @Override
    @WithSession
    public Uni<Optional<Judged>> find(UUID id) {
        return findById(id)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.empty())
                        : withOpinions(List.of(found)).map(judged -> Optional.of(judged.get(0))));
    }

    @Override
    @WithSession
    public Uni<List<Judged>> list(RegionScope scope, Filter filter, Optional<Cursor> after, int rows) {
        StringBuilder query = new StringBuilder("region like concat(:scope, '%')");
        Parameters parameters = Parameters.with("scope", scope.sqlPrefix());
        if (filter.region() != null) {
            query.append(" and region like concat(:region, '%')");
            parameters = parameters.and("region", RegionCode.shorten(filter.region()));
        }
        if (filter.state() != null) {
            query.append(" and state = :state");
            parameters = parameters.and("state", filter.state());
        }
        if (filter.incidentId() != null) {
            query.append(" and incidentId = :incidentId");
            parameters = parameters.and("incidentId", filter.incidentId());
        }
        if (after.isPresent()) {
            query.append(" and (openedAt < :at or (openedAt = :at and id < :id))");
            parameters = parameters.and("at", at(after.get())).and("id", id(after.get()));
        }
        return find(query.append(" order by openedAt desc, id desc").toString(), parameters)
                .range(0, rows - 1)
                .list()
                .chain(this::withOpinions);
    }

    private Uni<List<Judged>> withOpinions(List<AssessmentEntity> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> ids = found.stream().map(one -> one.id).toList();
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from OpinionEntity o where o.assessmentId in :ids order by o.givenAt",
                                OpinionEntity.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(opinions -> {
                    Map<UUID, List<OpinionEntity>> byAssessment =
                            opinions.stream().collect(Collectors.groupingBy(one -> one.assessmentId));
                    return found.stream()
                            .map(one -> judged(one, byAssessment.getOrDefault(one.id, List.of())))
                            .toList();
                });
    }

    private static Judged judged(AssessmentEntity assessment, List<OpinionEntity> opinions) {
        return new Judged(
                assessment.toAssessment(),
                opinions.stream().map(OpinionEntity::toOpinion).toList());
    }

    private static Instant at(Cursor cursor) {
        try {
            return Instant.parse(cursor.value(0));
        } catch (DateTimeParseException notOurs) {
            throw Cursor.invalid();
        }
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.value(1));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }
}
