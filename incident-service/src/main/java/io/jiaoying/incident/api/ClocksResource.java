package io.jiaoying.incident.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.incident.application.ClockFilter;
import io.jiaoying.incident.application.IncidentQueries;
import io.jiaoying.incident.clock.domain.ClockState;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Clocks of all incidents in the caller's region. */
@Path("/api/v1/clocks")
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
public class ClocksResource {
    private final IncidentQueries queries;
    private final Caller caller;

    ClocksResource(IncidentQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "时限列表，先到期者在前 · Clocks, earliest due first")
    public Uni<Page<ClockJson>> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("state") @Nullable String state,
            @QueryParam("dueBefore") @Nullable String dueBefore,
            @Valid @BeanParam PageRequest page) {
        Identity by = caller.identity();
        String knownState =
                QueryValues.word("state", state, word -> ClockState.of(word).isPresent());
        Instant before = QueryValues.instant("dueBefore", dueBefore);
        Optional<Cursor> after = page.after(2);
        var filter = new ClockFilter(
                by.scope().sqlPrefix(),
                QueryValues.region(region, by),
                knownState,
                before,
                after.map(CursorValues::instant).orElse(null),
                after.map(CursorValues::id).orElse(null),
                page.rows());
        return queries.clocks(filter).map(rows -> Page.of(
                        rows,
                        page.limit(),
                        last -> Cursor.of(Objects.requireNonNullElse(last.dueAt(), ClockFilter.NEVER), last.id()))
                .map(ClockJson::of));
    }
}
