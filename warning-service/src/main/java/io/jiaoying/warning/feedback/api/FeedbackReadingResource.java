package io.jiaoying.warning.feedback.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.warning.feedback.application.FeedbackOverview;
import io.jiaoying.warning.feedback.application.FeedbackReader;
import io.jiaoying.warning.issuing.application.VisibleWarning;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reported back about a warning, summed by village, township and county, and who is missing. */
@Path("/api/v1/warnings/{id}")
@Authenticated
public class FeedbackReadingResource {
    private final FeedbackReader feedback;
    private final VisibleWarning warnings;
    private final Caller caller;

    FeedbackReadingResource(FeedbackReader feedback, VisibleWarning warnings, Caller caller) {
        this.feedback = feedback;
        this.warnings = warnings;
        this.caller = caller;
    }

    @GET
    @Path("/feedback")
    public Uni<FeedbackOverview> overview(
            @PathParam("id") UUID id, @QueryParam("region") @KnownRegion @Nullable String region) {
        Identity by = caller.identity();
        if (region != null) {
            by.requireRegion(region);
        }
        return warnings.to(by, id)
                .chain(warning -> feedback.overview(id, by.scope(), region))
                .map(found -> found.orElseThrow(
                        () -> Refusal.notFound("这条预警还没有叫应。", "This warning was not called out yet.")));
    }
}
