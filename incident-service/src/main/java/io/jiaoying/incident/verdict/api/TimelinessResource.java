package io.jiaoying.incident.verdict.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.incident.api.QueryValues;
import io.jiaoying.incident.verdict.application.ReadTimeliness;
import io.jiaoying.incident.verdict.domain.Timeliness;
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
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 及时率, as data, as a sheet or as a page to print. */
@Path("/api/v1/timeliness")
@Tag(name = "时限 clocks")
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
public class TimelinessResource {
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, CSV, MediaType.TEXT_HTML_TYPE)
            .build();
    private static final String UTF_8 = "UTF-8";

    private final ReadTimeliness read;
    private final TimelinessPage page;
    private final Caller caller;

    TimelinessResource(ReadTimeliness read, TimelinessPage page, Caller caller) {
        this.read = read;
        this.page = page;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv", MediaType.TEXT_HTML})
    @Operation(summary = "及时率：按地区、规则和时段，JSON、CSV 或可打印页 · Timeliness by region, rule and period")
    @APIResponse(
            responseCode = "200",
            description = "及时率 · Timeliness",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TimelinessJson.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = MediaType.TEXT_HTML)
            })
    public Uni<Response> read(
            @QueryParam("region") @Nullable String region,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Context Request request) {
        Identity by = caller.identity();
        PeriodQuery period = PeriodQuery.of(from, to);
        String asked = Objects.requireNonNullElseGet(
                QueryValues.region(region, by), () -> by.scope().sqlPrefix());
        MediaType form = form(request);
        return read.read(asked, period.from(), period.until()).chain(found -> answer(found, form));
    }

    private static MediaType form(Request request) {
        Variant chosen = request.selectVariant(FORMS);
        return chosen == null ? MediaType.APPLICATION_JSON_TYPE : chosen.getMediaType();
    }

    private Uni<Response> answer(Timeliness found, MediaType form) {
        if (form.isCompatible(CSV)) {
            return Uni.createFrom()
                    .item(Response.ok(TimelinessCsv.of(found), CSV.withCharset(UTF_8))
                            .header("Content-Disposition", "attachment; filename=\"timeliness.csv\"")
                            .build());
        }
        if (form.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            return page.of(found).map(html -> Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset(UTF_8))
                    .header("Content-Security-Policy", TimelinessPage.POLICY)
                    .header("Cache-Control", "no-store")
                    .build());
        }
        return Uni.createFrom()
                .item(Response.ok(TimelinessJson.of(found), MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }
}
