package io.jiaoying.resource.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.resource.application.DisclosePhone;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code POST /people/{id}/phone-disclosure}: a number in clear for one call, with a reason that stays on record. */
@Path("/api/v1/people/{id}/phone-disclosure")
public class DisclosureResource {
    /** Why the number is needed. */
    public record Request(@NotBlank @Size(max = 500) String reason) {}

    /** The number in clear; not to be cached. */
    public record Disclosed(String personId, String phone) {
        @Override
        public String toString() {
            return "Disclosed[personId=" + personId + "]";
        }
    }

    private final DisclosePhone disclose;
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Caller caller;

    DisclosureResource(DisclosePhone disclose, Transactions transactions, Idempotency idempotency, Caller caller) {
        this.disclose = disclose;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.Names.DUTY_OFFICER, Role.Names.DUTY_LEADER, Role.Names.ISSUER, Role.Names.RESOURCE_MANAGER})
    @Operation(summary = "查看号码 Show one number in clear, with a reason on record")
    public Uni<Response> disclose(@PathParam("id") String id, @NotNull @Valid Request request) {
        Identity identity = caller.identity();
        String reason = request.reason();
        // The kept answer of an idempotency key has no body: a number in clear is never stored.
        return idempotency
                .post(tx -> disclose.note(tx, identity, id, reason)
                        .replaceWith(Response.ok().build()))
                .chain(noted -> transactions.inTransaction(tx -> disclose.read(tx, identity, id)))
                .map(phone -> Response.ok(new Disclosed(id, phone.digits()))
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
