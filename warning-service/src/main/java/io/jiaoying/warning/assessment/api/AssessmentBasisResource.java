package io.jiaoying.warning.assessment.api;

import static io.jiaoying.access.Role.Names.ANALYST;
import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Page;
import io.jiaoying.warning.assessment.application.AskForOpinion;
import io.jiaoying.warning.assessment.application.Facts;
import io.jiaoying.warning.assessment.application.ListRequests;
import io.jiaoying.warning.assessment.application.OpinionRequest;
import io.jiaoying.warning.assessment.application.ReadFacts;
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
import java.util.UUID;

/** 研判: what it rests on: facts, and opinions that are asked for. */
@Path("/api/v1/assessments/{id}")
public class AssessmentBasisResource {
    private final ReadFacts facts;
    private final AskForOpinion ask;
    private final ListRequests requests;
    private final Idempotency idempotency;
    private final Caller caller;

    AssessmentBasisResource(
            ReadFacts facts, AskForOpinion ask, ListRequests requests, Idempotency idempotency, Caller caller) {
        this.facts = facts;
        this.ask = ask;
        this.requests = requests;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("/facts")
    @Authenticated
    public Uni<Facts> facts(@PathParam("id") UUID id) {
        return facts.read(caller.identity(), id);
    }

    @GET
    @Path("/requests")
    @Authenticated
    public Uni<Page<OpinionRequest>> requests(@PathParam("id") UUID id) {
        return requests.list(caller.identity(), id).map(found -> new Page<>(found, null));
    }

    @POST
    @Path("/requests")
    @RolesAllowed({ANALYST, DUTY_OFFICER, DUTY_LEADER})
    public Uni<Response> ask(@PathParam("id") UUID id, @Valid @NotNull OpinionRequestBody body) {
        Identity by = caller.identity();
        AskForOpinion.Question question = body.toQuestion();
        URI location = URI.create("/api/v1/assessments/" + id + "/requests");
        return idempotency.post(tx -> ask.ask(tx, by, id, question)
                .map(asked -> Response.created(location).entity(asked).build()));
    }
}
