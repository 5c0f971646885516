package io.jiaoying.warning.issuing.persistence;

import io.jiaoying.access.RegionScope;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.WarningReader;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads warnings through Hibernate Reactive. */
@ApplicationScoped
class PanacheWarningReader implements WarningReader, PanacheRepositoryBase<WarningEntity, UUID> {
    private static final String TOUCHES = "exists (select 1 from WarningAreaEntity a where a.warningId = w.id"
            + " and (a.region like concat(:%1$s, '%%') or :%1$s like concat(a.region, '%%')))";

    @Override
    @WithSession
    public Uni<Optional<Warning>> find(UUID id) {
        return findById(id).map(found -> Optional.ofNullable(found).map(WarningEntity::toWarning));
    }

    @Override
    @WithSession
    public Uni<List<Warning>> list(RegionScope scope, Filter filter, Optional<Cursor> after, int rows) {
        StringBuilder query = new StringBuilder("from WarningEntity w where ").append(TOUCHES.formatted("scope"));
        Parameters parameters = Parameters.with("scope", scope.sqlPrefix());
        if (filter.region() != null) {
            query.append(" and ").append(TOUCHES.formatted("region"));
            parameters = parameters.and("region", RegionCode.shorten(filter.region()));
        }
        if (filter.state() != null) {
            query.append(" and w.state = :state");
            parameters = parameters.and("state", filter.state());
        }
        if (filter.eventType() != null) {
            query.append(" and w.eventType = :eventType");
            parameters = parameters.and("eventType", filter.eventType());
        }
        if (filter.exercise() != null) {
            query.append(" and w.exercise = :exercise");
            parameters = parameters.and("exercise", filter.exercise());
        }
        if (after.isPresent()) {
            query.append(" and (w.draftedAt < :at or (w.draftedAt = :at and w.id < :id))");
            parameters = parameters.and("at", at(after.get())).and("id", id(after.get()));
        }
        return find(query.append(" order by w.draftedAt desc, w.id desc").toString(), parameters)
                .range(0, rows - 1)
                .list()
                .map(found -> found.stream().map(WarningEntity::toWarning).toList());
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
