package io.jiaoying.warning.telling.api;

import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;
import static io.jiaoying.access.Role.Names.ISSUER;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.warning.telling.application.AcknowledgeTold;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 通报: the word of a superior, a neighbour or the garrison that it was told. */
@Path("/api/v1/warnings/{id}/told/{toldId}/acknowledgement")
public class ToldResource {
    private final AcknowledgeTold acknowledge;
    private final Idempotency idempotency;
    private final Caller caller;

    ToldResource(AcknowledgeTold acknowledge, Idempotency idempotency, Caller caller) {
        this.acknowledge = acknowledge;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /**
     * An acknowledgement.
     *
     * @param words what was said, where the desk writes it down
     */
    record Body(@Size(max = 1000) @Nullable String words) {}

    @POST
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, ISSUER})
    public Uni<Response> acknowledge(
            @PathParam("id") UUID id, @PathParam("toldId") UUID toldId, @Valid @Nullable Body body) {
        Identity by = caller.identity();
        String words = body == null ? null : body.words();
        return idempotency.post(tx -> acknowledge
                .acknowledge(tx, by, id, toldId, words)
                .replaceWith(Response.noContent().build()));
    }
}
