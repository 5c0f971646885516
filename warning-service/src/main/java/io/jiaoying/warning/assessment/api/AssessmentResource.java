package io.jiaoying.warning.assessment.api;

import static io.jiaoying.access.Role.Names.ANALYST;
import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.validation.KnownRegion;
import io.jiaoying.warning.assessment.application.AssessmentReader;
import io.jiaoying.warning.assessment.application.JudgeAssessment;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 研判: what is to be judged, and what was judged. */
@Path("/api/v1/assessments")
public class AssessmentResource {
    private static final int SORTED_BY = 2;
    private static final Set<String> STATES = Set.of("open", "concluded");

    private final AssessmentReader assessments;
    private final JudgeAssessment judge;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    AssessmentResource(
            AssessmentReader assessments,
            JudgeAssessment judge,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.assessments = assessments;
        this.judge = judge;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    public Uni<Page<AssessmentView>> list(
            @QueryParam("region") @KnownRegion @Nullable String region,
            @QueryParam("state") @Nullable String state,
            @QueryParam("incidentId") @Nullable String incidentId,
            @Valid @BeanParam PageRequest page) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid("state", "须为 open 或 concluded", "must be open or concluded");
        }
        if (region != null) {
            caller.requireRegion(region);
        }
        var filter = new AssessmentReader.Filter(region, state, incident(incidentId));
        int limit = page.limit();
        return assessments
                .list(caller.scope(), filter, page.after(SORTED_BY), page.rows())
                .map(rows -> Page.of(
                                rows,
                                limit,
                                row -> Cursor.of(
                                        row.assessment().openedAt(),
                                        row.assessment().id()))
                        .map(AssessmentView::of));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    public Uni<AssessmentView> get(@PathParam("id") UUID id) {
        Identity by = caller.identity();
        return assessments.find(id).map(found -> {
            AssessmentReader.Judged judged =
                    found.orElseThrow(() -> Refusal.notFound("没有这次研判。", "There is no such assessment."));
            by.requireRegion(judged.assessment().region());
            return AssessmentView.of(judged);
        });
    }

    @POST
    @Path("/{id}/opinions")
    @RolesAllowed({ANALYST, DUTY_OFFICER, DUTY_LEADER})
    public Uni<Response> giveOpinion(@PathParam("id") UUID id, @Valid @NotNull JudgementBody body) {
        Identity by = caller.identity();
        JudgeAssessment.Judgement judgement = body.toJudgement();
        return idempotency.post(tx -> judge.giveOpinion(tx, by, id, judgement, body.requestId())
                .map(judged -> Response.created(URI.create("/api/v1/assessments/" + id))
                        .entity(AssessmentView.of(judged))
                        .build()));
    }

    @POST
    @Path("/{id}/conclusion")
    @RolesAllowed({ANALYST, DUTY_OFFICER, DUTY_LEADER})
    public Uni<Response> conclude(@PathParam("id") UUID id, @Valid @NotNull ConclusionBody body) {
        Identity by = caller.identity();
        JudgeAssessment.Judgement judgement = body.toJudgement();
        JudgeAssessment.Extent extent = body.extent(clock.instant());
        return idempotency.post(tx -> judge.conclude(tx, by, id, judgement, extent, body.warn())
                .map(judged -> Response.ok(AssessmentView.of(judged)).build()));
    }

    private static @Nullable UUID incident(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.invalid("incidentId", "不是事件编号", "is not an incident's id");
        }
    }
}
