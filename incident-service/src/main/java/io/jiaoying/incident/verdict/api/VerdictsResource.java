package io.jiaoying.incident.verdict.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Page;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentQueries;
import io.jiaoying.incident.verdict.application.VerdictQueries;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of one incident. */
@Path("/api/v1/incidents/{id}/verdicts")
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
public class VerdictsResource {
    private final IncidentQueries incidents;
    private final VerdictQueries verdicts;
    private final Caller caller;

    VerdictsResource(IncidentQueries incidents, VerdictQueries verdicts, Caller caller) {
        this.incidents = incidents;
        this.verdicts = verdicts;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "判定台账：按时、迟报、未报 · The ledger of verdicts: met, met late, missed")
    public Uni<Page<VerdictJson>> list(UUID id) {
        Identity by = caller.identity();
        return incidents
                .incident(id)
                .invoke(found -> by.requireRegion(
                        found.orElseThrow(() -> IncidentAccess.unknown(id)).region()))
                .chain(() -> verdicts.of(id))
                .map(all -> new Page<>(all.stream().map(VerdictJson::of).toList(), null));
    }
}
