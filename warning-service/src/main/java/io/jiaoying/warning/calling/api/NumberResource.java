package io.jiaoying.warning.calling.api;

import static io.jiaoying.access.Role.Names.AUDITOR;
import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;
import static io.jiaoying.access.Role.Names.RESOURCE_MANAGER;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.calling.application.NumberChecks;
import io.jiaoying.warning.calling.application.NumberView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which numbers were answered, which reach nobody, and which nobody has tried yet. */
@Path("/api/v1/numbers")
public class NumberResource {
    private static final Set<String> STATES = Set.of("verified", "dead", "unverified");

    private final NumberChecks numbers;
    private final Caller caller;

    NumberResource(NumberChecks numbers, Caller caller) {
        this.numbers = numbers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, RESOURCE_MANAGER, AUDITOR})
    public Uni<Page<NumberView>> list(
            @QueryParam("region") @KnownRegion @Nullable String region,
            @QueryParam("state") @Nullable String state,
            @Valid @BeanParam PageRequest page) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid("state", "须为 verified、dead 或 unverified", "must be verified, dead or unverified");
        }
        Identity by = caller.identity();
        if (region != null) {
            by.requireRegion(region);
        }
        String within = region == null ? null : RegionCode.shorten(region);
        String after = page.after(1).map(cursor -> cursor.value(0)).orElse(null);
        int limit = page.limit();
        return numbers.list(by.scope(), within, state, after, page.rows())
                .map(rows -> Page.of(rows, limit, number -> Cursor.of(number.personId())));
    }
}
