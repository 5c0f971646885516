package io.jiaoying.warning.cap.api;

import static io.jiaoying.access.Role.Names.ANALYST;
import static io.jiaoying.access.Role.Names.AUDITOR;
import static io.jiaoying.access.Role.Names.DUTY_LEADER;
import static io.jiaoying.access.Role.Names.DUTY_OFFICER;
import static io.jiaoying.access.Role.Names.ISSUER;
import static io.jiaoying.access.Role.Names.SYSTEM;

import io.jiaoying.access.Caller;
import io.jiaoying.access.paging.Cursor;
import io.jiaoying.access.paging.Page;
import io.jiaoying.access.paging.PageRequest;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.cap.Alert;
import io.jiaoying.warning.cap.application.ReadReceived;
import io.jiaoying.warning.cap.application.ReceivedReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** CAP messages of others: what came, by whom, with which signature, and what was wrong with those that were refused. */
@Path("/api/v1/cap/received")
@RolesAllowed({ANALYST, DUTY_OFFICER, DUTY_LEADER, ISSUER, AUDITOR, SYSTEM})
public class CapReceivedResource {
    private static final int SORTED_BY = 2;
    private static final Set<String> STATES = Set.of("taken", "kept", "refused");

    private final ReceivedReader reader;
    private final ReadReceived read;
    private final Caller caller;

    CapReceivedResource(ReceivedReader reader, ReadReceived read, Caller caller) {
        this.reader = reader;
        this.read = read;
        this.caller = caller;
    }

    @GET
    public Uni<Page<ReceivedView>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("sender") @Nullable String sender,
            @QueryParam("signature") @Nullable String signature,
            @Valid @BeanParam PageRequest page) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid("state", "须为 taken、kept 或 refused", "must be taken, kept or refused");
        }
        int limit = page.limit();
        var filter = new ReceivedReader.Filter(state, sender, signature);
        return reader.list(caller.scope(), filter, page.after(SORTED_BY), page.rows())
                .map(rows -> Page.of(rows, limit, one -> Cursor.of(one.receivedAt(), one.id()))
                        .map(ReceivedView::of));
    }

    @GET
    @Path("/{id}")
    public Uni<ReceivedView> get(@PathParam("id") UUID id) {
        return read.one(caller.identity(), id).map(ReceivedView::of);
    }

    /** Byte for byte as it came, in its own encoding. */
    @GET
    @Path("/{id}/document")
    @Produces({Alert.MEDIA_TYPE, "application/problem+json"})
    public Uni<Response> document(@PathParam("id") UUID id) {
        return read.document(caller.identity(), id)
                .map(bytes -> Response.ok(bytes.copy()).type(Alert.MEDIA_TYPE).build());
    }
}
