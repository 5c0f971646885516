package io.jiaoying.incident.finding.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.incident.api.CursorValues;
import io.jiaoying.incident.api.QueryValues;
import io.jiaoying.incident.finding.application.Findings;
import io.jiaoying.incident.finding.application.ReviewFinding;
import io.jiaoying.incident.finding.domain.FindingKind;
import io.jiaoying.incident.finding.domain.FindingState;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suspected 漏报, 谎报 and 瞒报: for those who check, not for those who are checked. */
@Path("/api/v1/findings")
@Tag(name = "疑点 findings")
@RolesAllowed({Role.Names.AUDITOR, Role.Names.DUTY_LEADER})
public class FindingsResource {
    private final Findings findings;
    private final ReviewFinding reviewFinding;
    private final Idempotency idempotency;
    private final Caller caller;

    FindingsResource(Findings findings, ReviewFinding reviewFinding, Idempotency idempotency, Caller caller) {
        this.findings = findings;
        this.reviewFinding = reviewFinding;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "疑似漏报、谎报、瞒报 · Suspicions, newest first")
    public Uni<Page<FindingJson>> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @Valid @BeanParam PageRequest page) {
        Identity by = caller.identity();
        Optional<Cursor> after = page.after(2);
        var filter = new Findings.Filter(
                Objects.requireNonNullElseGet(
                        QueryValues.region(region, by), () -> by.scope().sqlPrefix()),
                QueryValues.word("state", state, word -> FindingState.of(word).isPresent()),
                QueryValues.word("kind", kind, word -> FindingKind.of(word).isPresent()),
                after.map(CursorValues::instant).orElse(null),
                after.map(CursorValues::id).orElse(null),
                page.rows());
        return findings.list(filter)
                .map(rows -> Page.of(rows, page.limit(), last -> Cursor.of(last.foundAt(), last.id()))
                        .map(FindingJson::of));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "一个疑点及其证据 · One suspicion with its evidence")
    public Uni<FindingJson> read(UUID id) {
        return reviewFinding.read(caller.identity(), id).map(FindingJson::of);
    }

    @POST
    @Path("/{id}/review")
    @Operation(summary = "核查：属实或不属实 · Review: upheld or dismissed")
    public Uni<Response> review(UUID id, @NotNull @Valid ReviewRequest request) {
        Identity by = caller.identity();
        FindingState outcome = FindingState.of(request.outcome()).orElseThrow();
        return idempotency.post(tx -> reviewFinding
                .review(tx, by, id, outcome, request.words())
                .map(reviewed -> Response.ok(FindingJson.of(reviewed)).build()));
    }
}
