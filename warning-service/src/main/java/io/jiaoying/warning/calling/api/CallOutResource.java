package io.jiaoying.warning.calling.api;

import static io.jiaoying.access.Role.Names.DUTY_OFFICER;
import static io.jiaoying.access.Role.Names.ISSUER;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.warning.calling.application.CallBoard;
import io.jiaoying.warning.calling.application.CallReader;
import io.jiaoying.warning.calling.application.CallView;
import io.jiaoying.warning.calling.application.DoorVisitView;
import io.jiaoying.warning.calling.application.StartCallOut;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.issuing.application.VisibleWarning;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 叫应 of one warning: start it, look at its targets and totals. */
@Path("/api/v1/warnings/{id}")
public class CallOutResource {
    private final StartCallOut start;
    private final CallReader calls;
    private final VisibleWarning warnings;
    private final Idempotency idempotency;
    private final Caller caller;

    CallOutResource(
            StartCallOut start, CallReader calls, VisibleWarning warnings, Idempotency idempotency, Caller caller) {
        this.start = start;
        this.calls = calls;
        this.warnings = warnings;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/calls")
    @RolesAllowed({ISSUER, DUTY_OFFICER})
    public Uni<Response> start(@PathParam("id") UUID id, @Valid @NotNull CallOutBody body) {
        Identity by = caller.identity();
        return idempotency.post(tx -> start.start(tx, by, id, body.profile())
                .chain(() -> calls.boardAtStart(tx, id, by.scope()))
                .map(board -> Response.created(URI.create("/api/v1/warnings/" + id + "/call-board"))
                        .entity(board.orElseThrow())
                        .build()));
    }

    @GET
    @Path("/calls")
    @Authenticated
    public Uni<Page<CallView>> list(
            @PathParam("id") UUID id,
            @QueryParam("region") @KnownRegion @Nullable String region,
            @QueryParam("state") @Nullable String state,
            @Valid @BeanParam PageRequest page) {
        requireState(state);
        String after = page.after(1).map(cursor -> cursor.value(0)).orElse(null);
        Identity by = caller.identity();
        if (region != null) {
            by.requireRegion(region);
        }
        int limit = page.limit();
        return warnings.to(by, id)
                .chain(warning -> calls.list(id, by.scope(), new CallReader.Filter(region, state), after, page.rows()))
                .map(rows ->
                        Page.of(rows, limit, call -> Cursor.of(call.person().id())));
    }

    @GET
    @Path("/call-board")
    @Authenticated
    public Uni<CallBoard> board(@PathParam("id") UUID id) {
        Identity by = caller.identity();
        return warnings.to(by, id)
                .chain(warning -> calls.board(id, by.scope()))
                .map(board -> board.orElseThrow(
                        () -> Refusal.notFound("这条预警还没有叫应。", "This warning was not called out yet.")));
    }

    /** Who is to be visited, village by village. */
    @GET
    @Path("/door-visits")
    @Authenticated
    public Uni<List<DoorVisitView>> doorVisits(@PathParam("id") UUID id) {
        Identity by = caller.identity();
        return warnings.to(by, id).chain(warning -> calls.doorVisits(id, by.scope()));
    }

    private static void requireState(@Nullable String state) {
        List<String> known =
                Arrays.stream(CallState.values()).map(CallState::wire).toList();
        if (state != null && !known.contains(state)) {
            throw Refusal.invalid("state", "须为 " + known + " 之一", "must be one of " + known);
        }
    }
}
