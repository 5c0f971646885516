package io.jiaoying.warning.cap.api;

import static io.jiaoying.access.Role.Names.ISSUER;
import static io.jiaoying.access.Role.Names.SYSTEM;

import io.jiaoying.access.Caller;
import io.jiaoying.access.Identity;
import io.jiaoying.access.idempotency.Idempotency;
import io.jiaoying.cap.Alert;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.warning.cap.application.AdmitCap;
import io.jiaoying.warning.cap.application.AdmitCap.Admission;
import io.jiaoying.warning.cap.application.AnswerSender;
import io.jiaoying.warning.cap.application.Receipt;
import io.jiaoying.warning.cap.application.ReceiveCap;
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
    private final AnswerSender answer;
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Caller caller;

    CapResource(
            AdmitCap admit,
            ReceiveCap receive,
            AnswerSender answer,
            Transactions transactions,
            Idempotency idempotency,
            Caller caller) {
        this.admit = admit;
        this.receive = receive;
        this.answer = answer;
        this.transactions = transactions;
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
            return refuse(refused);
        }
        Admission.Taken taken = (Admission.Taken) admission;
        return idempotency.post(tx -> receive.receive(tx, by, taken.message()).map(CapResource::answered));
    }

    /** Its sender is told too, whoever brought the message. */
    private Uni<Response> refuse(Admission.Refused refused) {
        return transactions
                .inTransaction(tx -> refused.answer()
                        .map(owed -> answer.refuse(tx, owed))
                        .orElse(Uni.createFrom().voidItem()))
                .chain(() -> Uni.createFrom().<Response>failure(refused.refusal()));
    }

    private static Response answered(Receipt receipt) {
        Response.ResponseBuilder answer = receipt.drafted()
                ? Response.created(URI.create(
                        "/api/v1/warnings/" + receipt.warning().orElseThrow().id()))
                : Response.ok();
        return answer.entity(ReceiptView.of(receipt)).type("application/json").build();
    }
}
