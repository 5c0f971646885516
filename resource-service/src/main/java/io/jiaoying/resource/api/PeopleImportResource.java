package io.jiaoying.resource.api;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.Role;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.problem.Language;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.request.CurrentRequest;
import io.jiaoying.resource.application.ImportMode;
import io.jiaoying.resource.application.ImportPeople;
import io.jiaoying.resource.domain.ImportLine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code POST /people} with {@code text/csv}: a whole directory at once. */
@Path("/api/v1/people")
public class PeopleImportResource {
    private final ImportPeople importPeople;
    private final Idempotency idempotency;
    private final CurrentRequest request;
    private final Caller caller;

    PeopleImportResource(ImportPeople importPeople, Idempotency idempotency, CurrentRequest request, Caller caller) {
        this.importPeople = importPeople;
        this.idempotency = idempotency;
        this.request = request;
        this.caller = caller;
    }

    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.RESOURCE_MANAGER)
    @Operation(
            summary = "导入人员 Import people",
            description =
                    "Header id,name,post,region,phone,superior,deputyOf and optionally email, UTF-8, up to 64 MiB and 100,000 people; "
                            + "superiors may stand in later lines. mode=all-or-nothing stores nothing when a line is bad, keep-good the good ones.")
    public Uni<Response> importCsv(@QueryParam("mode") @DefaultValue("all-or-nothing") String mode, byte[] file) {
        ImportMode wanted = ImportMode.of(mode)
                .orElseThrow(() -> Refusal.invalid(
                        "mode", "须为 all-or-nothing 或 keep-good", "must be all-or-nothing or keep-good"));
        Identity identity = caller.identity();
        Language language = request.language();
        return parse(file)
                .chain(lines -> idempotency.post(
                        tx -> importPeople.run(tx, identity, lines, wanted).map(result -> Response.ok(
                                        ImportView.of(result, language))
                                .build())));
    }

    /** A large file takes longer than an event loop should wait. */
    private static Uni<List<ImportLine>> parse(byte[] file) {
        return Uni.createFrom().completionStage(() -> Vertx.currentContext()
                .executeBlocking(() -> PeopleCsv.read(file))
                .toCompletionStage());
    }
}
