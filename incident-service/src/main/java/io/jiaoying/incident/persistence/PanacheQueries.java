package io.jiaoying.incident.persistence;

import io.jiaoying.incident.application.ClockFilter;
import io.jiaoying.incident.application.IncidentDetails;
import io.jiaoying.incident.application.IncidentFilter;
import io.jiaoying.incident.application.IncidentQueries;
import io.jiaoying.incident.application.MaskedData;
import io.jiaoying.incident.application.TransmissionDetails;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Transmission;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Report;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads through immutable Panache entities. */
@ApplicationScoped
@WithSession
class PanacheQueries implements IncidentQueries {

    @Override
    public Uni<Optional<IncidentDetails>> details(UUID id) {
        return IncidentEntity.<IncidentEntity>findById(id)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.empty())
                        : details(found.toIncident()).map(Optional::of));
    }

    private Uni<IncidentDetails> details(Incident incident) {
        return reportsOf(incident.id()).chain(reports -> clocksOf(incident.id())
                .chain(clocks -> sentFor(incident.id()).chain(sent -> masked(reports, sent)
                        .map(masked -> new IncidentDetails(incident, reports, clocks, sent, masked)))));
    }

    @Override
    public Uni<Optional<Incident>> incident(UUID id) {
        return IncidentEntity.<IncidentEntity>findById(id)
                .map(found -> Optional.ofNullable(found).map(IncidentEntity::toIncident));
    }

    @Override
    public Uni<List<Incident>> incidents(IncidentFilter filter) {
        Conditions conditions = conditions(filter);
        return IncidentEntity.<IncidentEntity>find(
                        conditions.text() + " order by recordedAt desc, id desc", conditions.parameters())
                .range(0, filter.rows() - 1)
                .list()
                .map(rows -> rows.stream().map(IncidentEntity::toIncident).toList());
    }

    private static Conditions conditions(IncidentFilter filter) {
        Conditions conditions = new Conditions()
                .beneath("scope", filter.scope())
                .beneath("region", filter.region())
                .where("state = :state", "state", filter.state())
                .where("grade = :grade", "grade", filter.grade())
                .where("occurredAt >= :from", "from", filter.occurredFrom())
                .where("occurredAt <= :to", "to", filter.occurredTo())
                .where("lower(search) like :text escape '!'", "text", contains(filter.text()));
        if (filter.eventType() != null) {
            conditions.and(
                    "(eventType = :type or eventType like :family)",
                    Map.of("type", filter.eventType(), "family", filter.eventType() + ".%"));
        }
        if (filter.beforeRecordedAt() != null && filter.beforeId() != null) {
            conditions.and(
                    "(recordedAt < :at or (recordedAt = :at and id < :id))",
                    Map.of("at", filter.beforeRecordedAt(), "id", filter.beforeId()));
        }
        return conditions;
    }

    private static @Nullable String contains(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }

    @Override
    public Uni<Optional<ReportDetails>> report(UUID incidentId, UUID reportId) {
        return ReportEntity.<ReportEntity>find("id = ?1 and incidentId = ?2", reportId, incidentId)
                .firstResult()
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.empty())
                        : masked(List.of(found.toReport()), List.of())
                                .map(masked -> Optional.of(new ReportDetails(found.toReport(), masked))));
    }

    @Override
    public Uni<Optional<TransmissionDetails>> transmission(UUID id) {
        return TransmissionEntity.<TransmissionEntity>findById(id)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.empty())
                        : masked(List.of(), List.of(found.toTransmission()))
                                .map(masked -> Optional.of(new TransmissionDetails(found.toTransmission(), masked))));
    }

    @Override
    public Uni<List<Clock>> clocksOf(UUID incidentId) {
        return ClockEntity.<ClockEntity>find("incidentId = ?1 order by dueAt nulls last, id", incidentId)
                .list()
                .map(PanacheQueries::clocks);
    }

    @Override
    public Uni<List<Clock>> clocks(ClockFilter filter) {
        Conditions conditions = new Conditions()
                .beneath("scope", filter.scope())
                .beneath("region", filter.region())
                .where("state = :state", "state", filter.state())
                .where("dueAt < :dueBefore", "dueBefore", filter.dueBefore())
                .and("1 = 1", Map.of("never", ClockFilter.NEVER));
        if (filter.afterDueAt() != null && filter.afterId() != null) {
            conditions.and(
                    "(coalesce(dueAt, :never) > :due or (coalesce(dueAt, :never) = :due and id > :id))",
                    Map.of("due", filter.afterDueAt(), "id", filter.afterId()));
        }
        return ClockEntity.<ClockEntity>find(
                        conditions.text() + " order by coalesce(dueAt, :never), id", conditions.parameters())
                .range(0, filter.rows() - 1)
                .list()
                .map(PanacheQueries::clocks);
    }

    private static List<Clock> clocks(List<ClockEntity> rows) {
        return rows.stream().map(ClockEntity::toClock).toList();
    }

    private Uni<List<Report>> reportsOf(UUID incidentId) {
        return ReportEntity.<ReportEntity>find("incidentId = ?1 order by sequence", incidentId)
                .list()
                .map(rows -> rows.stream().map(ReportEntity::toReport).toList());
    }

    private Uni<List<Transmission>> sentFor(UUID incidentId) {
        return TransmissionEntity.<TransmissionEntity>find("incidentId = ?1 order by recordedAt, id", incidentId)
                .list()
                .map(rows ->
                        rows.stream().map(TransmissionEntity::toTransmission).toList());
    }

    private Uni<MaskedData> masked(List<Report> reports, List<Transmission> sent) {
        List<UUID> owners = Stream.concat(
                        reports.stream().map(Report::id), sent.stream().map(Transmission::id))
                .toList();
        return MaskedEntity.<MaskedEntity>list("ownerId in ?1", owners).map(MaskedEntity::byOwner);
    }
}
