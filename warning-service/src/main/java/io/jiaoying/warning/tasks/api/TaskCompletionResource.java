package io.jiaoying.warning.tasks.api;

import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;
import static io.jiaoying.access.Role.Names.ISSUER;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.warning.tasks.application.CompleteTask;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a task of a warning was done. */
@Path("/api/v1/tasks/{id}/completion")
public class TaskCompletionResource {
    private final CompleteTask complete;
    private final Idempotency idempotency;
    private final Caller caller;

    TaskCompletionResource(CompleteTask complete, Idempotency idempotency, Caller caller) {
        this.complete = complete;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /**
     * That a task was done.
     *
     * @param measures codes of those taken, where the task leaves a choice
     */
    record Body(
            @Size(max = 20) @Nullable List<@NotBlank String> measures,
            @Size(max = 2000) @Nullable String notes) {}

    @POST
    @RolesAllowed({DUTY_OFFICER, DUTY_LEADER, ISSUER})
    public Uni<Response> complete(@PathParam("id") UUID id, @Valid @Nullable Body body) {
        Identity by = caller.identity();
        List<String> measures = body == null || body.measures() == null ? List.of() : body.measures();
        String notes = body == null ? null : body.notes();
        return idempotency.post(tx -> complete.complete(tx, by, id, measures, notes)
                .map(task -> Response.ok(task).build()));
    }
}
