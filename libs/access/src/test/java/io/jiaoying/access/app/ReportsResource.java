package io.jiaoying.access.app;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.problem.Refusal;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/reports")
public class ReportsResource {
    private final Caller caller;
    private final Idempotency idempotency;

    ReportsResource(Caller caller, Idempotency idempotency) {
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.Names.DUTY_OFFICER)
    public Uni<Response> report(@NotNull @Valid Report report) {
        caller.requireRegion(report.place().region());
        UUID id = UUID.randomUUID();
        return idempotency.post(tx -> tx.sql()
                .preparedQuery("insert into effect (id, what) values ($1, $2)")
                .execute(Tuple.of(id, report.eventType()))
                .map(rows -> Response.created(URI.create("/api/v1/reports/" + id))
                        .entity(new Stored(id, report, Instant.parse("2026-07-04T04:01:00Z"), null))
                        .build()));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Role.Names.DUTY_OFFICER)
    public Uni<Response> close(@PathParam("id") UUID id, @QueryParam("refuse") @Nullable String refuse) {
        return idempotency.post(tx -> tx.sql()
                .preparedQuery("insert into effect (id, what) values ($1, 'closed')")
                .execute(Tuple.of(UUID.randomUUID()))
                .map(rows -> refusedOr(
                        refuse,
                        Response.ok(Map.of("id", id, "at", Instant.now())).build())));
    }

    private static Response refusedOr(@Nullable String refuse, Response response) {
        if ("thrown".equals(refuse)) {
            throw Refusal.conflict("already-closed", "已经关闭。", "Already closed.");
        }
        return "returned".equals(refuse) ? Response.status(422).build() : response;
    }

    @GET
    @Authenticated
    public Page<Integer> list(@BeanParam PageRequest page) {
        int from = page.after(1)
                .map(cursor -> Integer.parseInt(cursor.value(0)) + 1)
                .orElse(0);
        List<Integer> rows =
                IntStream.range(from, Math.min(from + page.rows(), 120)).boxed().toList();
        return Page.of(rows, page.limit(), Cursor::of);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Report one(@PathParam("id") UUID id) {
        throw Refusal.notFound("没有编号为 " + id + " 的报告。", "There is no report " + id + ".");
    }

    @GET
    @Path("/me")
    @Authenticated
    public Map<String, Object> me() {
        Identity me = caller.identity();
        return Map.of(
                "name",
                me.name(),
                "party",
                me.party(),
                "system",
                me.system(),
                "scope",
                me.scope().toString());
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("password=hunter2");
    }

    @GET
    @Path("/invalid")
    @Authenticated
    public @Valid Report.Casualties invalid() {
        return new Report.Casualties(-1);
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "must never be seen";
    }

    public record Stored(
            UUID id, Report report, Instant at, @Nullable String unknownYet) {}
}
