package io.jiaoying.warning.carriers.api;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.calling.application.TakeCarrierNews;
import io.jiaoying.warning.carriers.application.KnownKeys;
import io.jiaoying.warning.carriers.application.NewsJson;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Call-backs of gateways: no token, a signature instead. */
@Path("/api/v1/carriers/telephone/callbacks")
public class CarrierCallbackResource {
    private final TakeCarrierNews take;
    private final Transactions transactions;
    private final KnownKeys keys;
    private final NewsJson json;
    private final InstantSource clock;

    CarrierCallbackResource(
            TakeCarrierNews take, Transactions transactions, KnownKeys keys, NewsJson json, InstantSource clock) {
        this.take = take;
        this.transactions = transactions;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> news(
            @HeaderParam("X-Jiaoying-Key") @Nullable String keyId,
            @HeaderParam("X-Jiaoying-Timestamp") @Nullable String timestamp,
            @HeaderParam("X-Jiaoying-Signature") @Nullable String signed,
            byte @Nullable [] body) {
        byte[] bytes = body == null ? new byte[0] : body;
        if (!keys.holds(keyId, timestamp, signed, bytes, clock.instant())) {
            throw Refusal.unauthenticated("bad-signature", "签名无效或已过期。", "The signature is wrong or too old.");
        }
        CarrierNews news = json.read(bytes);
        return transactions
                .inTransaction(tx -> take.take(tx, news))
                .replaceWith(Response.noContent().build());
    }
}
