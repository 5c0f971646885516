package io.jiaoying.warning.cap.api;

import static io.jiaoying.access.Role.Names.ISSUER;
import static io.jiaoying.access.Role.Names.SYSTEM;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.cap.Alert;
import io.jiaoying.warning.cap.application.AdmitCap;
import io.jiaoying.warning.cap.application.AdmitCap.Admission;
import io.jiaoying.warning.cap.application.Receipt;
import io.jiaoying.warning.cap.application.ReceiveCap;
import io.jiaoying.warning.cap.application.ReceivedMessage;
import io.jiaoying.warning.cap.application.RefuseCap;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** CAP messages of others. */
@Path("/api/v1/cap")
public class CapResource {
    private static final String POSTED = "post";

    private final AdmitCap admit;
    private final ReceiveCap receive;
    private final RefuseCap refuse;
    private final Idempotency idempotency;
    private final Caller caller;

    CapResource(AdmitCap admit, ReceiveCap receive, RefuseCap refuse, Idempotency idempotency, Caller caller) {
        this.admit = admit;
        this.receive = receive;
        this.refuse = refuse;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** On a worker thread: the largest message takes a noticeable part of a second to read and verify. */
    @POST
    @Consumes(Alert.MEDIA_TYPE)
    @RolesAllowed({ISSUER, SYSTEM})
    @Blocking
    public Uni<Response> receive(@NotNull byte[] document) {
        Identity by = caller.identity();
        Admission admission = admit.admit(document, POSTED, by.party());
        if (admission instanceof Admission.Refused refused) {
            return refuse.refuse(by, POSTED, document, refused)
                    .chain(() -> Uni.createFrom().<Response>failure(refused.refusal()));
        }
        ReceivedMessage message = ((Admission.Taken) admission).message();
        return idempotency
                .post(tx -> receive.receive(tx, by, message).map(CapResource::answered))
                .onFailure(Refusal.class)
                .call(failure -> refuse.refuse(by, message, (Refusal) failure));
    }

    private static Response answered(Receipt receipt) {
        Response.ResponseBuilder answer = receipt.drafted()
                ? Response.created(URI.create(
                        "/api/v1/warnings/" + receipt.warning().orElseThrow().id()))
                : Response.ok();
        return answer.entity(ReceiptView.of(receipt)).type("application/json").build();
    }
}
