package io.jiaoying.incident.document.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Role;
import io.jiaoying.incident.document.application.PrintReport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports on paper. */
@Path("/api/v1/incidents/{id}/reports/{reportId}/print")
@Tag(name = "报告 incidents")
public class PaperResource {
    private final PrintReport printReport;
    private final PaperPage page;
    private final Caller caller;

    PaperResource(PrintReport printReport, PaperPage page, Caller caller) {
        this.printReport = printReport;
        this.page = page;
        this.caller = caller;
    }

    @GET
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
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "打印 A4 报告 · One report as a printable A4 page")
    public Uni<Response> print(UUID id, UUID reportId) {
        return printReport.print(caller.identity(), id, reportId).chain(page::show);
    }
}
