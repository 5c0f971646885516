package io.jiaoying.warning.calling.api;

import static io.jiaoying.access.Role.Names.DUTY_OFFICER;
import static io.jiaoying.warning.calling.api.CallTokenMechanism.CALL_TARGET;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.AnswerCalls;
import io.jiaoying.warning.calling.application.AnswerFromPage;
import io.jiaoying.warning.calling.application.CallReader;
import io.jiaoying.warning.calling.application.CallRefusals;
import io.jiaoying.warning.calling.application.CallView;
import io.jiaoying.warning.calling.application.GivenAnswer;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.feedback.application.FeedbackFromPage;
import io.jiaoying.warning.feedback.application.GiveFeedback;
import io.jiaoying.warning.feedback.domain.Report;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The desk's own record of one target. */
@Path("/api/v1/calls/{id}")
public class CallResource {
    private final AnswerCalls answer;
    private final GiveFeedback feedback;
    private final AnswerFromPage page;
    private final FeedbackFromPage pageFeedback;
    private final CallReader calls;
    private final Idempotency idempotency;
    private final Caller caller;
    private final SecurityIdentity security;
    private final InstantSource clock;

    CallResource(
            AnswerCalls answer,
            GiveFeedback feedback,
            AnswerFromPage page,
            FeedbackFromPage pageFeedback,
            CallReader calls,
            Idempotency idempotency,
            Caller caller,
            SecurityIdentity security,
            InstantSource clock) {
        this.answer = answer;
        this.feedback = feedback;
        this.page = page;
        this.pageFeedback = pageFeedback;
        this.calls = calls;
        this.idempotency = idempotency;
        this.caller = caller;
        this.security = security;
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

    /** By the desk, or by the target with {@code Authorization: Call <token of its page>}. */
    @POST
    @Path("/answer")
    @RolesAllowed({DUTY_OFFICER, CALL_TARGET})
    public Uni<Response> answer(@PathParam("id") UUID id, @Valid @NotNull AnswerBody body) {
        Optional<String> token = CallTokenMechanism.tokenOf(security);
        if (token.isPresent()) {
            Quality quality = body.parsed();
            return idempotency.post(tx -> ownCall(token.get(), id)
                    .chain(() ->
                            page.answer(tx, token.get(), quality, body.words(), body.heardSeconds(), body.inPlace()))
                    .replaceWith(CallResource::recorded));
        }
        Identity by = caller.identity();
        GivenAnswer given = body.toAnswer(by.party(), clock.instant());
        return idempotency.post(tx -> inRegion(tx, id, by)
                .chain(() -> answer.answer(tx, List.of(id), given))
                .chain(() -> shown(tx, id)));
    }

    @POST
    @Path("/feedback")
    @RolesAllowed({DUTY_OFFICER, CALL_TARGET})
    public Uni<Response> feedback(@PathParam("id") UUID id, @Valid @NotNull FeedbackBody body) {
        Report given = body.toReport();
        Optional<String> token = CallTokenMechanism.tokenOf(security);
        if (token.isPresent()) {
            return idempotency.post(tx -> ownCall(token.get(), id)
                    .chain(() -> pageFeedback.give(tx, token.get(), given))
                    .replaceWith(CallResource::recorded));
        }
        Identity by = caller.identity();
        return idempotency.post(tx -> inRegion(tx, id, by)
                .chain(() -> feedback.give(tx, id, given, by.party()))
                .chain(() -> shown(tx, id)));
    }

    private Uni<Void> ownCall(String token, UUID id) {
        return page.isAbout(token, id)
                .invoke(own -> {
                    if (!own) {
                        throw Refusal.forbidden(
                                "not-your-call", "此链接只能用于本人的叫应。", "This token is for its own call only.");
                    }
                })
                .replaceWithVoid();
    }

    /** The bearer of a token sees nothing of what others did about the call. */
    private static Response recorded() {
        return Response.ok(Map.of("recorded", true)).build();
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
