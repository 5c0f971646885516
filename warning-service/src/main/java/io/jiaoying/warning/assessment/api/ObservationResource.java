package io.jiaoying.warning.assessment.api;

import static io.jiaoying.access.Role.Names.REPORTER;
import static io.jiaoying.access.Role.Names.SYSTEM;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.warning.assessment.application.FindBatch;
import io.jiaoying.warning.assessment.application.Observations;
import io.jiaoying.warning.assessment.application.RecordObservations;
import io.jiaoying.warning.assessment.domain.Reading;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Readings of rain gauges and other stations. */
@Path("/api/v1/observations")
public class ObservationResource {
    private final RecordObservations take;
    private final FindBatch batches;
    private final Idempotency idempotency;
    private final Caller caller;

    ObservationResource(RecordObservations take, FindBatch batches, Idempotency idempotency, Caller caller) {
        this.take = take;
        this.batches = batches;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({SYSTEM, REPORTER})
    public Uni<Response> take(@Valid @NotNull ReadingsBody body) {
        Identity by = caller.identity();
        List<Reading> readings = body.toReadings();
        return idempotency.post(tx -> take.take(tx, by, readings)
                .map(recorded -> Response.created(URI.create("/api/v1/observations/" + recorded.id()))
                        .entity(recorded)
                        .build()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Uni<Observations.Batch> get(@PathParam("id") UUID id) {
        return batches.find(caller.identity(), id);
    }
}
