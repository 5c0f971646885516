package io.jiaoying.incident.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.incident.application.GradeIncident;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentQueries;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineExports;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading incidents: any role, within its region. */
@Path("/api/v1/incidents")
@Tag(name = "报告 incidents")
@RolesAllowed({
    Role.Names.REPORTER,
    Role.Names.DUTY_OFFICER,
    Role.Names.DUTY_LEADER,
    Role.Names.ANALYST,
    Role.Names.ISSUER,
    Role.Names.RESOURCE_MANAGER,
    Role.Names.AUDITOR,
    Role.Names.RULES_ADMIN,
    Role.Names.SYSTEM
})
public class IncidentReadingResource {
    private final IncidentQueries queries;
    private final Timeline timeline;
    private final TimelineExports exports;
    private final GradeIncident grade;
    private final Caller caller;

    IncidentReadingResource(
            IncidentQueries queries, Timeline timeline, TimelineExports exports, GradeIncident grade, Caller caller) {
        this.queries = queries;
        this.timeline = timeline;
        this.exports = exports;
        this.grade = grade;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "事件列表 · Incidents, newest first")
    public Uni<Page<IncidentSummaryJson>> list(
            @BeanParam IncidentListRequest request, @Valid @BeanParam PageRequest page) {
        return queries.incidents(request.filter(caller.identity(), page))
                .map(rows -> Page.of(rows, page.limit(), last -> Cursor.of(last.recordedAt(), last.id()))
                        .map(IncidentSummaryJson::of));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "一起事件 · One incident with reports, clocks and transmissions")
    public Uni<IncidentJson> read(UUID id) {
        Identity by = caller.identity();
        return queries.details(id).map(found -> {
            var details = found.orElseThrow(() -> IncidentAccess.unknown(id));
            by.requireRegion(details.incident().region());
            return IncidentJson.of(details, grade.verdict(details.incident()));
        });
    }

    @GET
    @Path("/{id}/reports/{reportId}")
    @Operation(summary = "一份报告 · One report as it was made")
    public Uni<ReportJson> report(UUID id, UUID reportId) {
        return visible(id)
                .chain(incident -> queries.report(id, reportId))
                .map(found -> found.orElseThrow(() -> IncidentAccess.unknown(reportId)))
                .map(details -> ReportJson.of(details.report(), details.masked()));
    }

    @GET
    @Path("/{id}/clocks")
    @Operation(summary = "时限 · Clocks of an incident")
    public Uni<Page<ClockJson>> clocks(UUID id) {
        return visible(id)
                .chain(incident -> queries.clocksOf(id))
                .map(clocks -> new Page<>(ClockJson.of(clocks), null));
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(summary = "时间线 · Hash-chained timeline")
    public Uni<Page<TimelineEntryJson>> timeline(UUID id, @Valid @BeanParam PageRequest page) {
        long after = page.after(1)
                .map(cursor -> TimelineEntryJson.seqOf(cursor.value(0)))
                .orElse(0L);
        return visible(id).chain(incident -> timeline.read(id.toString())).map(entries -> {
            List<TimelineEntryJson> rows = entries.stream()
                    .filter(entry -> entry.seq() > after)
                    .limit(page.rows())
                    .map(TimelineEntryJson::of)
                    .toList();
            return Page.of(rows, page.limit(), last -> Cursor.of(last.seq()));
        });
    }

    @GET
    @Path("/{id}/timeline/export")
    @Operation(summary = "导出时间线，供离线校验 · Export for the offline checker")
    public Uni<TimelineExportJson> export(UUID id, @QueryParam("root") @Nullable String root) {
        Long from = QueryValues.rootNumber(root);
        return visible(id).chain(incident -> exports.export(id.toString(), from)
                .map(export -> TimelineExportJson.of(incident, export)));
    }

    private Uni<Incident> visible(UUID id) {
        Identity by = caller.identity();
        return queries.incident(id).map(found -> {
            Incident incident = found.orElseThrow(() -> IncidentAccess.unknown(id));
            by.requireRegion(incident.region());
            return incident;
        });
    }
}
