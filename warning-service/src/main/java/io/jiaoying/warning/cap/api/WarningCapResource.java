package io.jiaoying.warning.cap.api;

import io.jiaoying.access.Caller;
import io.jiaoying.cap.Alert;
import io.jiaoying.warning.cap.application.OutgoingMessage;
import io.jiaoying.warning.cap.application.ReadCap;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A warning as the CAP message that left last. */
@Path("/api/v1/warnings/{id}/cap")
@Authenticated
public class WarningCapResource {
    private static final String TYPE = Alert.MEDIA_TYPE + ";charset=UTF-8";

    private final ReadCap cap;
    private final Caller caller;

    WarningCapResource(ReadCap cap, Caller caller) {
        this.cap = cap;
        this.caller = caller;
    }

    @GET
    @Produces({TYPE, "application/problem+json"})
    public Uni<Response> last(@PathParam("id") UUID id) {
        return cap.last(caller.identity(), id).map(WarningCapResource::answered);
    }

    private static Response answered(OutgoingMessage message) {
        byte[] document = message.document().xml().getBytes(StandardCharsets.UTF_8);
        return Response.ok(document).type(TYPE).tag(message.identifier()).build();
    }
}
