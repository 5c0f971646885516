package io.jiaoying.warning.calling.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.calling.application.Signature;
import io.jiaoying.warning.calling.application.TelephoneCarrier;
import io.jiaoying.warning.calling.application.TelephoneSettings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Text messages and voice calls over the telephone gateway contract ({@code docs/telephone-gateway.md}). */
@ApplicationScoped
class TelephoneGateway implements TelephoneCarrier {
    private static final Logger LOG = Logger.getLogger(TelephoneGateway.class);
    private static final int CONNECTIONS = 64;
    private static final int ACCEPTED = 202;
    private static final String CALLBACK_PATH = "/api/v1/carriers/telephone/callbacks";

    private final HttpClient http;
    private final TelephoneSettings settings;
    private final Signature signature;
    private final GatewayJson json;
    private final String callbackUrl;
    private final InstantSource clock;

    TelephoneGateway(
            Vertx vertx,
            TelephoneSettings settings,
            ObjectMapper mapper,
            InstantSource clock,
            @ConfigProperty(name = "jiaoying.public-base-url") String base) {
        this.http = vertx.createHttpClient(
                new io.vertx.core.http.HttpClientOptions().setKeepAlive(true),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.settings = settings;
        this.signature = new Signature(settings.secret());
        this.json = new GatewayJson(mapper);
        this.clock = clock;
        this.callbackUrl = settings.callbackUrl().map(URI::toString).orElse(base) + CALLBACK_PATH;
    }

    @Override
    public Uni<List<HandOver>> handOver(List<PhoneMessage> messages, @Nullable String traceparent) {
        if (messages.size() == 1) {
            return one(messages.get(0), traceparent).map(List::of);
        }
        return batch(messages, traceparent);
    }

    private Uni<List<HandOver>> batch(List<PhoneMessage> messages, @Nullable String traceparent) {
        return post("/v1/message-batches", json.batch(messages, callbackUrl), null, traceparent)
                .chain(reply -> {
                    if (reply.status() == ACCEPTED) {
                        return Uni.createFrom().item(readBatch(messages, reply));
                    }
                    return reply.isRefusal()
                            ? oneByOne(messages, traceparent)
                            : Uni.createFrom().item(later(messages, "http-" + reply.status()));
                })
                .onFailure()
                .recoverWithItem(failure -> later(messages, unreachable(failure)));
    }

    /** The gateway refuses the batch as such: which of them it refuses is found out one by one. */
    private Uni<List<HandOver>> oneByOne(List<PhoneMessage> messages, @Nullable String traceparent) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUni(message -> one(message, traceparent))
                .merge(CONNECTIONS)
                .collect()
                .asList();
    }

    private Uni<HandOver> one(PhoneMessage message, @Nullable String traceparent) {
        UUID id = message.attemptId();
        return post("/v1/messages", json.message(message, callbackUrl), id, traceparent)
                .<HandOver>map(reply -> {
                    if (reply.status() == ACCEPTED) {
                        return new HandOver.Accepted(
                                id, json.carrierId(reply.body().getBytes()));
                    }
                    return reply.isRefusal()
                            ? new HandOver.Refused(id, reason(reply))
                            : new HandOver.Later(id, "http-" + reply.status());
                })
                .onFailure()
                .recoverWithItem(failure -> new HandOver.Later(id, unreachable(failure)));
    }

    private String reason(Reply reply) {
        return Objects.requireNonNullElse(json.reason(reply.body().getBytes()), "http-" + reply.status());
    }

    private List<HandOver> readBatch(List<PhoneMessage> messages, Reply reply) {
        List<HandOver> results = new ArrayList<>(json.results(reply.body().getBytes()));
        Set<UUID> told = new HashSet<>();
        results.forEach(result -> told.add(result.attemptId()));
        messages.stream()
                .filter(message -> !told.contains(message.attemptId()))
                .forEach(message -> results.add(new HandOver.Later(message.attemptId(), "not-mentioned")));
        return results;
    }

    private static List<HandOver> later(List<PhoneMessage> messages, String reason) {
        return messages.stream()
                .<HandOver>map(message -> new HandOver.Later(message.attemptId(), reason))
                .toList();
    }

    private static String unreachable(Throwable failure) {
        LOG.debugf("the telephone gateway did not answer: %s", failure.toString());
        return "unreachable";
    }

    private Uni<Reply> post(String path, byte[] body, @Nullable UUID key, @Nullable String traceparent) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(settings.url() + path)
                .setTimeout(settings.timeout().toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("X-Jiaoying-Timestamp", timestamp)
                .putHeader("X-Jiaoying-Signature", signature.of(timestamp, body));
        if (key != null) {
            options.putHeader("Idempotency-Key", key.toString());
        }
        if (traceparent != null) {
            options.putHeader("traceparent", traceparent);
        }
        return http.request(options)
                .chain(request -> request.send(Buffer.buffer(body)))
                .chain(response -> response.body().map(answer -> new Reply(response.statusCode(), answer)))
                .ifNoItem()
                .after(settings.timeout())
                .fail();
    }

    /** What came back. */
    private record Reply(int status, Buffer body) {
        private static final int TOO_MANY = 429;
        private static final int REQUEST_TIMEOUT = 408;
        private static final int UNAUTHENTICATED = 401;

        /** For good; a signature the gateway does not take is our own misconfiguration, not the message's fault. */
        boolean isRefusal() {
            return status / 100 == 4 && status != TOO_MANY && status != REQUEST_TIMEOUT && status != UNAUTHENTICATED;
        }
    }
}
