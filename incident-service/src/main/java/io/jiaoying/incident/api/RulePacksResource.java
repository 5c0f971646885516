package io.jiaoying.incident.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.application.InstalledRulePacks;
import io.jiaoying.incident.application.PreviewClocks;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules in force, and what they would do. */
@Path("/api/v1/rule-packs")
@Tag(name = "规则包 rule packs")
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
public class RulePacksResource {
    private final InstalledRulePacks installed;
    private final PreviewClocks previewClocks;
    private final Idempotency idempotency;
    private final Caller caller;

    RulePacksResource(
            InstalledRulePacks installed, PreviewClocks previewClocks, Idempotency idempotency, Caller caller) {
        this.installed = installed;
        this.previewClocks = previewClocks;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** The grade and clocks a report would get. */
    record PreviewJson(String grade, List<GradeReasonJson> gradeReasons, List<ClockJson> clocks) {}

    @GET
    @Operation(summary = "规则包 · Rule packs")
    public Page<RulePackJson> list() {
        return new Page<>(installed.packs().all().stream().map(RulePackJson::of).toList(), null);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Operation(summary = "规则包的一个版本 · One version of a rule pack")
    public RulePackJson read(String id, String version) {
        return installed
                .packs()
                .find(id, version)
                .map(RulePackJson::of)
                .orElseThrow(() -> Refusal.notFound(
                        "没有规则包 " + id + " 的版本 " + version + "。",
                        "There is no version " + version + " of rule pack " + id + "."));
    }

    @POST
    @Path("/preview")
    @Operation(summary = "预演：会启动哪些时限 · The clocks that would run")
    public Uni<Response> preview(@NotNull @Valid PreviewRequest request) {
        var preview = previewClocks.preview(caller.identity(), request.content(), Instants.toMillis(request.at()));
        var answer = new PreviewJson(
                preview.verdict().grade().wire(),
                GradeReasonJson.of(preview.verdict()),
                preview.clocks().stream().map(ClockJson::previewOf).toList());
        return idempotency.post(tx -> Uni.createFrom().item(Response.ok(answer).build()));
    }
}
