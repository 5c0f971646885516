package io.jiaoying.resource.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.resource.application.DirectoryReading;
import io.jiaoying.resource.application.DirectoryReading.PeopleFilter;
import io.jiaoying.resource.application.NoSuchPerson;
import io.jiaoying.resource.application.PersonRow;
import io.jiaoying.resource.application.RegisterPerson;
import io.jiaoying.resource.application.RemovePerson;
import io.jiaoying.resource.domain.EntryDraft;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /people}: who holds which post, and whom to climb to when they are silent. */
@Path("/api/v1/people")
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
public class PeopleResource {
    private final DirectoryReading directory;
    private final RegisterPerson register;
    private final RemovePerson remove;
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Caller caller;

    PeopleResource(
            DirectoryReading directory,
            RegisterPerson register,
            RemovePerson remove,
            Transactions transactions,
            Idempotency idempotency,
            Caller caller) {
        this.directory = directory;
        this.register = register;
        this.remove = remove;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "人员列表 People of a region")
    public Uni<Page<PersonView>> list(
            @QueryParam("region") @KnownRegion @Nullable String region,
            @QueryParam("post") @Nullable String post,
            @QueryParam("q") @Nullable String q,
            @Valid @BeanParam PageRequest page) {
        String after = page.after(1).map(PeopleResource::id).orElse("");
        PeopleFilter filter = new PeopleFilter(RegionPrefix.of(caller, region), post, q, after, page.rows());
        return directory.people(filter).map(rows -> Page.of(rows, page.limit(), person -> Cursor.of(person.id()))
                .map(PersonView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "人员 One person")
    public Uni<PersonView> one(@PathParam("id") String id) {
        return view(caller.identity(), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.RESOURCE_MANAGER)
    @Operation(summary = "登记人员 Register one person")
    public Uni<Response> add(@NotNull PersonRequest request) {
        Identity identity = caller.identity();
        String id = Objects.requireNonNullElseGet(
                request.id(), () -> UUID.randomUUID().toString());
        return idempotency
                .post(tx -> register.add(tx, identity, request.draft(id))
                        .replaceWith(Response.created(URI.create("/api/v1/people/" + id))
                                .build()))
                .chain(response -> withPerson(identity, response));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.RESOURCE_MANAGER)
    @Operation(summary = "更改人员 Replace what is known of one person")
    public Uni<PersonView> change(@PathParam("id") String id, @NotNull PersonRequest request) {
        Identity identity = caller.identity();
        return transactions
                .inTransaction(tx -> register.change(tx, identity, request.draft(id)))
                .chain(() -> view(identity, id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.RESOURCE_MANAGER)
    @Operation(summary = "移除人员 Remove one person and destroy the number")
    public Uni<Void> delete(@PathParam("id") String id) {
        Identity identity = caller.identity();
        return transactions.inTransaction(tx -> remove.run(tx, identity, id));
    }

    private static String id(Cursor cursor) {
        if (!EntryDraft.isId(cursor.value(0))) {
            throw Cursor.invalid();
        }
        return cursor.value(0);
    }

    /** The stored answer holds no personal data; what is shown is read anew. */
    private Uni<Response> withPerson(Identity identity, Response created) {
        String path = created.getLocation().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        return view(identity, id).map(person -> Response.status(created.getStatus())
                .location(created.getLocation())
                .entity(person)
                .build());
    }

    private Uni<PersonView> view(Identity identity, String id) {
        return directory.person(id).map(found -> {
            PersonRow person = found.orElseThrow(NoSuchPerson::refusal);
            identity.requireRegion(person.region());
            return PersonView.of(person);
        });
    }
}
