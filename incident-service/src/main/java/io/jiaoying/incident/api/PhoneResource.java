package io.jiaoying.incident.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Page;
import io.jiaoying.incident.application.IncidentAccess;
import io.jiaoying.incident.application.IncidentQueries;
import io.jiaoying.incident.document.domain.PhoneText;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.regions.Regions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reporting by telephone: what to say, and what was said. */
@Path("/api/v1/incidents/{id}")
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
public class PhoneResource {
    private final IncidentQueries queries;
    private final Caller caller;

    PhoneResource(IncidentQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Path("/phone-text")
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "电话快报用语 · What to read aloud on the telephone")
    public Uni<String> text(UUID id) {
        Identity by = caller.identity();
        return queries.incident(id).map(found -> {
            Incident incident = found.orElseThrow(() -> IncidentAccess.unknown(id));
            by.requireRegion(incident.region());
            return PhoneText.of(incident.content(), Regions.get().fullName(incident.region()), incident.exercise());
        });
    }

    @GET
    @Path("/phone-log")
    @Operation(summary = "值班电话记录 · Telephone log")
    public Uni<Page<PhoneLogEntryJson>> log(UUID id) {
        Identity by = caller.identity();
        return queries.details(id).map(found -> {
            var details = found.orElseThrow(() -> IncidentAccess.unknown(id));
            by.requireRegion(details.incident().region());
            return new Page<>(PhoneLogEntryJson.of(details), null);
        });
    }
}
