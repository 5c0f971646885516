package io.jiaoying.incident.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.RegionScope;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.incident.application.PreviewClocks;
import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.rulepack.application.PackVersions;
import io.jiaoying.incident.rulepack.application.PublishRulePack;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
    private final PackVersions versions;
    private final PublishRulePack publishRulePack;
    private final PreviewClocks previewClocks;
    private final Idempotency idempotency;
    private final Caller caller;

    RulePacksResource(
            PackVersions versions,
            PublishRulePack publishRulePack,
            PreviewClocks previewClocks,
            Idempotency idempotency,
            Caller caller) {
        this.versions = versions;
        this.publishRulePack = publishRulePack;
        this.previewClocks = previewClocks;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** The grade and clocks a report would get. */
    record PreviewJson(
            String grade, List<GradeReasonJson> gradeReasons, List<FlagJson> flags, List<ClockJson> clocks) {}

    /** Rules for the whole country are for those whose region is the whole country. */
    private static void requireRegion(Identity by, String region) {
        if (!region.equals(RulePack.WHOLE_COUNTRY)) {
            by.requireRegion(region);
        } else if (!by.scope().equals(RegionScope.EVERYWHERE)) {
            throw Refusal.outsideRegion(region);
        }
    }

    @GET
    @Operation(summary = "规则包 · Rule packs")
    public Page<RulePackJson> list() {
        return new Page<>(versions.known().stream().map(RulePackJson::of).toList(), null);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Operation(summary = "规则包的一个版本 · One version of a rule pack")
    public RulePackJson read(String id, String version) {
        return versions.known().stream()
                .filter(known -> known.pack().key().equals(new PackVersion(id, version)))
                .findFirst()
                .map(RulePackJson::of)
                .orElseThrow(() -> Refusal.notFound(
                        "没有规则包 " + id + " 的版本 " + version + "。",
                        "There is no version " + version + " of rule pack " + id + "."));
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(Role.Names.RULES_ADMIN)
    @Operation(summary = "发布规则包的新版本 · Publish a version of a rule pack")
    public Uni<Response> publish(String id, @NotNull Map<String, Object> body) {
        Identity by = caller.identity();
        RulePack pack = publishRulePack.check(id, body);
        pack.regions().forEach(region -> requireRegion(by, region));
        return idempotency.post(
                tx -> publishRulePack.publish(tx, by, pack, body).map(published -> Response.created(
                                URI.create("/api/v1/rule-packs/" + pack.id() + "/versions/" + pack.version()))
                        .entity(RulePackJson.of(published))
                        .build()));
    }

    @POST
    @Path("/preview")
    @Operation(summary = "预演：会启动哪些时限 · The clocks that would run")
    public Uni<Response> preview(@NotNull @Valid PreviewRequest request) {
        var preview = previewClocks.preview(caller.identity(), request.content(), Instants.toMillis(request.at()));
        var answer = new PreviewJson(
                preview.verdict().grade().wire(),
                GradeReasonJson.of(preview.verdict()),
                FlagJson.of(preview.verdict()),
                ClockJson.previewOf(preview.clocks()));
        return idempotency.post(tx -> Uni.createFrom().item(Response.ok(answer).build()));
    }
}
