package io.jiaoying.incident.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.incident.application.AddReport;
import io.jiaoying.incident.application.CloseIncident;
import io.jiaoying.incident.application.FirstReport;
import io.jiaoying.incident.application.GradeIncident;
import io.jiaoying.incident.application.LaterReport;
import io.jiaoying.incident.application.NamedPeople;
import io.jiaoying.incident.application.ReportIncident;
import io.jiaoying.incident.application.TransmitIncident;
import io.jiaoying.incident.domain.TransmissionRules;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done to incidents. */
@Path("/api/v1/incidents")
@Tag(name = "报告 incidents")
public class IncidentsResource {
    private final ReportIncident reportIncident;
    private final AddReport addReport;
    private final TransmitIncident transmitIncident;
    private final CloseIncident closeIncident;
    private final GradeIncident grade;
    private final Idempotency idempotency;
    private final Caller caller;

    IncidentsResource(
            ReportIncident reportIncident,
            AddReport addReport,
            TransmitIncident transmitIncident,
            CloseIncident closeIncident,
            GradeIncident grade,
            Idempotency idempotency,
            Caller caller) {
        this.reportIncident = reportIncident;
        this.addReport = addReport;
        this.transmitIncident = transmitIncident;
        this.closeIncident = closeIncident;
        this.grade = grade;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.Names.REPORTER, Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER})
    @Operation(summary = "初报：报告一起事件 · First report")
    public Uni<Response> report(@NotNull @Valid ReportRequest request) {
        Identity by = caller.identity();
        FirstReport first = request.toFirstReport();
        reportIncident.check(by, first);
        return idempotency.postOneStatement(tx -> reportIncident
                .report(tx, by, first)
                .map(opened -> created(
                        "/incidents/" + opened.incident().id(),
                        IncidentJson.of(opened, grade.verdict(opened.incident())))));
    }

    @POST
    @Path("/{id}/reports")
    @RolesAllowed({Role.Names.REPORTER, Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER})
    @Operation(summary = "续报、补报、终报、核报、更正 · Further report")
    public Uni<Response> addReport(UUID id, @NotNull @Valid LaterReportRequest request) {
        Identity by = caller.identity();
        LaterReport later = request.toLaterReport();
        addReport.check(later);
        return idempotency.post(tx -> addReport
                .add(tx, by, id, later)
                .map(added -> created(
                        "/incidents/" + id + "/reports/" + added.report().id(),
                        ReportJson.of(added.report(), added.masked()))));
    }

    @POST
    @Path("/{id}/transmissions")
    @RolesAllowed({Role.Names.REPORTER, Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER})
    @Operation(summary = "上报 · Report upward")
    public Uni<Response> transmit(UUID id, @NotNull @Valid TransmissionRequest request) {
        Identity by = caller.identity();
        TransmissionRules.Stated stated = request.toStated();
        NamedPeople people = request.people();
        transmitIncident.check(stated);
        return idempotency.post(tx -> transmitIncident
                .transmit(tx, by, id, stated, people)
                .map(sent -> created("/transmissions/" + sent.transmission().id(), TransmissionJson.of(sent))));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Role.Names.DUTY_LEADER)
    @Operation(summary = "办结（须已有终报） · Close after a final report")
    public Uni<Response> close(UUID id) {
        Identity by = caller.identity();
        return idempotency.post(tx -> closeIncident.close(tx, by, id).map(closed -> Response.ok(
                        IncidentJson.of(closed, grade.verdict(closed.incident())))
                .build()));
    }

    /** {@code Response.created} would make the path an address first, which is then cut off again. */
    private static Response created(String path, Object entity) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1" + path)
                .entity(entity)
                .build();
    }
}
