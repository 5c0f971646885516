package io.jiaoying.incident.verification.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Page;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentQueries;
import io.jiaoying.incident.application.ServerTime;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.verification.application.AskForVerification;
import io.jiaoying.incident.verification.application.VerificationRequests;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions from above. */
@Path("/api/v1/incidents/{id}/verification-requests")
@Tag(name = "核报 verification requests")
public class VerificationRequestsResource {
    private final AskForVerification ask;
    private final VerificationRequests requests;
    private final IncidentQueries queries;
    private final ServerTime time;
    private final Idempotency idempotency;
    private final Caller caller;

    VerificationRequestsResource(
            AskForVerification ask,
            VerificationRequests requests,
            IncidentQueries queries,
            ServerTime time,
            Idempotency idempotency,
            Caller caller) {
        this.ask = ask;
        this.requests = requests;
        this.queries = queries;
        this.time = time;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER})
    @Operation(summary = "上级要求核报 · A superior asks for verification")
    public Uni<Response> ask(UUID id, @NotNull @Valid VerificationRequestBody body) {
        Identity by = caller.identity();
        var asked = body.asked(time.instant());
        return idempotency.post(tx -> ask.ask(tx, by, id, asked)
                .map(opened -> Response.created(URI.create("/api/v1/incidents/" + id + "/verification-requests"))
                        .entity(VerificationRequestJson.of(opened.request(), opened.clock()))
                        .build()));
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
    @Operation(summary = "核报要求 · Questions from above and how their clocks stand")
    public Uni<Page<VerificationRequestJson>> list(UUID id) {
        Identity by = caller.identity();
        return queries.incident(id)
                .invoke(found -> by.requireRegion(
                        found.orElseThrow(() -> IncidentAccess.unknown(id)).region()))
                .chain(() -> queries.clocksOf(id))
                .chain(clocks -> requests.of(id).map(asked -> {
                    Map<UUID, Clock> byId = clocks.stream().collect(Collectors.toMap(Clock::id, Function.identity()));
                    List<VerificationRequestJson> items = asked.stream()
                            .map(request -> VerificationRequestJson.of(
                                    request, Objects.requireNonNull(byId.get(request.clockId()))))
                            .toList();
                    return new Page<>(items, null);
                }));
    }
}
