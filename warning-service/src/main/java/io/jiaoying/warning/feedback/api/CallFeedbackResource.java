package io.jiaoying.warning.feedback.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.warning.calling.application.CallReader;
import io.jiaoying.warning.calling.application.CallRefusals;
import io.jiaoying.warning.feedback.application.CallFeedback;
import io.jiaoying.warning.feedback.application.FeedbackReader;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** What one target owes and has given, with every correction. */
@Path("/api/v1/calls/{id}")
@Authenticated
public class CallFeedbackResource {
    private final FeedbackReader feedback;
    private final CallReader calls;
    private final Caller caller;

    CallFeedbackResource(FeedbackReader feedback, CallReader calls, Caller caller) {
        this.feedback = feedback;
        this.calls = calls;
        this.caller = caller;
    }

    @GET
    @Path("/feedback")
    public Uni<CallFeedback> ofCall(@PathParam("id") UUID id) {
        Identity by = caller.identity();
        return calls.find(id).chain(found -> {
            by.requireRegion(
                    found.orElseThrow(CallRefusals::noSuchCall).person().region());
            return feedback.ofCall(id);
        });
    }
}
