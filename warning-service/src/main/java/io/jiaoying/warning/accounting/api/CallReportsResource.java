package io.jiaoying.warning.accounting.api;

import static io.jiaoying.access.Role.Names.ANALYST;
import static io.jiaoying.access.Role.Names.AUDITOR;
import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;
import static io.jiaoying.access.Role.Names.ISSUER;
import static io.jiaoying.access.Role.Names.SYSTEM;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.warning.accounting.application.ReadCallReports;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** 叫应统计 of a region and period; exercises are counted apart. */
@Path("/api/v1/call-reports")
public class CallReportsResource {
    private final ReadCallReports read;
    private final ReportPages pages;
    private final Caller caller;

    CallReportsResource(ReadCallReports read, ReportPages pages, Caller caller) {
        this.read = read;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, ISSUER, ANALYST, AUDITOR, SYSTEM})
    @Produces({MediaType.APPLICATION_JSON, "text/csv", MediaType.TEXT_HTML})
    @Operation(summary = "叫应统计：按地区、职务和时段，JSON、CSV 或可打印页 · Call-outs of a region and period")
    @APIResponse(
            responseCode = "200",
            description = "叫应统计 · The account",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CallReportsJson.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = MediaType.TEXT_HTML)
            })
    public Uni<Response> reports(
            @QueryParam("region") @KnownRegion @Nullable String region,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("sheet") @Nullable String sheet,
            @Context Request request) {
        Identity by = caller.identity();
        boolean totals = Forms.wantsTotals(sheet);
        PeriodQuery period = PeriodQuery.of(from, to);
        String within = CallReportResource.within(by, region);
        MediaType form = Forms.wanted(request);
        return read.read(within, period.from(), period.until())
                .chain(found -> forms(found).answer(form, totals));
    }

    private Forms forms(ReadCallReports.Period found) {
        return new Forms(() -> CallReportsJson.of(found), found::account, () -> pages.of(found), "call-reports");
    }
}
