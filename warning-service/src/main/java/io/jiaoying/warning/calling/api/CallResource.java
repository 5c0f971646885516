package io.jiaoying.warning.calling.api;

import static io.jiaoying.access.Role.Names.DUTY_OFFICER;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.AnswerCalls;
import io.jiaoying.warning.calling.application.CallReader;
import io.jiaoying.warning.calling.application.CallRefusals;
import io.jiaoying.warning.calling.application.CallView;
import io.jiaoying.warning.calling.application.GiveFeedback;
import io.jiaoying.warning.calling.application.GivenAnswer;
import io.jiaoying.warning.calling.domain.FeedbackGiven;
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
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The desk's own record of one target. */
@Path("/api/v1/calls/{id}")
public class CallResource {
    private final AnswerCalls answer;
    private final GiveFeedback feedback;
    private final CallReader calls;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    CallResource(
            AnswerCalls answer,
            GiveFeedback feedback,
            CallReader calls,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.answer = answer;
        this.feedback = feedback;
        this.calls = calls;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    public Uni<CallView> get(@PathParam("id") UUID id) {
        Identity by = caller.identity();
        return calls.find(id).map(found -> {
            CallView call = found.orElseThrow(CallRefusals::noSuchCall);
            by.requireRegion(call.person().region());
            return call;
        });
    }

    @POST
    @Path("/answer")
    @RolesAllowed(DUTY_OFFICER)
    public Uni<Response> answer(@PathParam("id") UUID id, @Valid @NotNull AnswerBody body) {
        Identity by = caller.identity();
        GivenAnswer given = body.toAnswer(by.party(), clock.instant());
        return idempotency.post(tx -> inRegion(tx, id, by)
                .chain(() -> answer.answer(tx, List.of(id), given))
                .chain(() -> shown(tx, id)));
    }

    @POST
    @Path("/feedback")
    @RolesAllowed(DUTY_OFFICER)
    public Uni<Response> feedback(@PathParam("id") UUID id, @Valid @NotNull FeedbackBody body) {
        Identity by = caller.identity();
        FeedbackGiven given = body.toFeedback();
        return idempotency.post(tx -> inRegion(tx, id, by)
                .chain(() -> feedback.give(tx, id, given, by.party()))
                .chain(() -> shown(tx, id)));
    }

    private Uni<Void> inRegion(Tx tx, UUID id, Identity by) {
        return calls.find(tx, id)
                .invoke(found -> by.requireRegion(
                        found.orElseThrow(CallRefusals::noSuchCall).person().region()))
                .replaceWithVoid();
    }

    private Uni<Response> shown(Tx tx, UUID id) {
        return calls.find(tx, id).map(call -> Response.ok(call.orElseThrow()).build());
    }
}
