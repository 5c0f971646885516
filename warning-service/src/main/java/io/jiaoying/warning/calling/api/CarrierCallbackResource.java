package io.jiaoying.warning.calling.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.calling.application.Signature;
import io.jiaoying.warning.calling.application.TakeCarrierNews;
import io.jiaoying.warning.calling.application.TelephoneSettings;
import io.jiaoying.warning.calling.domain.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Call-backs of the telephone gateway: no token, a signature instead. */
@Path("/api/v1/carriers/telephone/callbacks")
public class CarrierCallbackResource {
    private final TakeCarrierNews take;
    private final Transactions transactions;
    private final Signature signature;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    CarrierCallbackResource(
            TakeCarrierNews take,
            Transactions transactions,
            TelephoneSettings settings,
            ObjectMapper mapper,
            InstantSource clock) {
        this.take = take;
        this.transactions = transactions;
        this.signature = new Signature(settings.secret());
        this.mapper = mapper;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(
            @Nullable UUID attemptId,
            @Nullable String event,
            @Nullable Integer heardSeconds,
            @Nullable String key,
            @Nullable String words,
            @Nullable String reason,
            @Nullable OffsetDateTime at,
            @Nullable Integer sequence) {}

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> news(
            @HeaderParam("X-Jiaoying-Timestamp") @Nullable String timestamp,
            @HeaderParam("X-Jiaoying-Signature") @Nullable String signed,
            byte @Nullable [] body) {
        byte[] bytes = body == null ? new byte[0] : body;
        if (!signature.holds(timestamp, signed, bytes, clock.instant())) {
            throw Refusal.unauthenticated("bad-signature", "签名无效或已过期。", "The signature is wrong or too old.");
        }
        CarrierNews news = read(bytes);
        return transactions
                .inTransaction(tx -> take.take(tx, news))
                .replaceWith(Response.noContent().build());
    }

    private CarrierNews read(byte[] bytes) {
        try {
            Body body = mapper.readValue(bytes, Body.class);
            UUID attemptId = body.attemptId();
            String event = body.event();
            if (attemptId == null || event == null) {
                throw Refusal.invalid("attemptId", "attemptId 与 event 必填", "attemptId and event are required");
            }
            Outcome outcome = Outcome.of(event).orElseThrow(() -> Refusal.invalid("event", "未知的 event", "is unknown"));
            return new CarrierNews(
                    attemptId,
                    outcome,
                    body.heardSeconds(),
                    body.key(),
                    body.words(),
                    body.reason(),
                    at(body.at()),
                    body.sequence() == null ? 0 : body.sequence());
        } catch (IOException notJson) {
            throw Refusal.invalid("", "请求正文不是有效的 JSON", "the body is not valid JSON");
        }
    }

    private Instant at(@Nullable OffsetDateTime at) {
        Instant now = clock.instant();
        return at == null || at.toInstant().isAfter(now) ? now : at.toInstant();
    }
}
