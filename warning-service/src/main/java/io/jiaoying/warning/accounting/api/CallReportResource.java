package io.jiaoying.warning.accounting.api;

import static io.jiaoying.access.Role.Names.ANALYST;
import static io.jiaoying.access.Role.Names.AUDITOR;
import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;
import static io.jiaoying.access.Role.Names.ISSUER;
import static io.jiaoying.access.Role.Names.SYSTEM;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.accounting.application.CallAccounts;
import io.jiaoying.warning.accounting.application.ReadCallReport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** 叫应情况 of one warning, as data, as a sheet or as a page to print; names and masked numbers as on the call list. */
@Path("/api/v1/warnings/{id}/call-report")
public class CallReportResource {
    private final ReadCallReport read;
    private final ReportPages pages;
    private final Caller caller;
    private final InstantSource clock;

    CallReportResource(ReadCallReport read, ReportPages pages, Caller caller, InstantSource clock) {
        this.read = read;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, ISSUER, ANALYST, AUDITOR, SYSTEM})
    @Produces({MediaType.APPLICATION_JSON, "text/csv", MediaType.TEXT_HTML})
    @Operation(summary = "叫应情况报告：应答率、用时、未应答名单及原因，JSON、CSV 或可打印页 · Account of one call-out")
    @APIResponse(
            responseCode = "200",
            description = "叫应情况 · The account",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CallReportJson.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = MediaType.TEXT_HTML)
            })
    public Uni<Response> report(
            @PathParam("id") UUID id,
            @QueryParam("callOut") @Nullable String callOut,
            @QueryParam("region") @KnownRegion @Nullable String region,
            @QueryParam("sheet") @Nullable String sheet,
            @Context Request request) {
        Identity by = caller.identity();
        boolean totals = Forms.wantsTotals(sheet);
        UUID round = round(callOut);
        String within = within(by, region);
        MediaType form = Forms.wanted(request);
        return read.read(by, id, round, within)
                .chain(rounds -> forms(rounds, within, clock.instant()).answer(form, totals));
    }

    private Forms forms(CallAccounts.Rounds rounds, String region, Instant now) {
        return new Forms(
                () -> CallReportJson.of(rounds, region, now),
                rounds::account,
                () -> pages.of(rounds, region, now),
                "call-report-" + rounds.chosen().callOutId());
    }

    /** The region asked for, or all that the caller may see. */
    static String within(Identity by, @Nullable String region) {
        if (region == null) {
            return by.scope().sqlPrefix();
        }
        by.requireRegion(region);
        return RegionCode.shorten(region);
    }

    private static @Nullable UUID round(@Nullable String callOut) {
        try {
            return callOut == null ? null : UUID.fromString(callOut);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("callOut", "不是叫应的编号", "is no id of a call-out");
        }
    }
}
