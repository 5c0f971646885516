package io.jiaoying.warning.carriers.messaging;

import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.carriers.application.CarrierKeys;
import io.jiaoying.warning.carriers.application.HttpSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Signed requests to one carrier, and what its answers mean for the message in them. */
final class SignedHttp {
    private static final Logger LOG = Logger.getLogger(SignedHttp.class);
    private static final int CONNECTIONS = 64;
    /** Whom a message is for may answer while it waits for others to give a connection back; then it must not leave any more. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final HttpClient http;
    private final HttpSettings settings;
    private final CarrierKeys keys;
    private final InstantSource clock;
    private final AtomicInteger underWay = new AtomicInteger();

    SignedHttp(Vertx vertx, HttpSettings settings, InstantSource clock) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.settings = settings;
        this.keys = CarrierKeys.of(settings);
        this.clock = clock;
    }

    /** What came back. */
    record Reply(int status, Buffer body, @Nullable String retryAfter) {
        private static final int TOO_MANY = 429;
        private static final int REQUEST_TIMEOUT = 408;
        private static final int UNAUTHENTICATED = 401;
        private static final int UNAVAILABLE = 503;

        boolean isTaken() {
            return status / 100 == 2;
        }

        /** For good; a signature the gateway does not take is our own misconfiguration, not the message's fault. */
        boolean isRefusal() {
            return status / 100 == 4 && status != TOO_MANY && status != REQUEST_TIMEOUT && status != UNAUTHENTICATED;
        }

        HandOver verdict(UUID id, GatewayJson json) {
            if (isTaken()) {
                return new HandOver.Accepted(id, json.carrierId(body.getBytes()));
            }
            return isRefusal()
                    ? new HandOver.Refused(
                            id, Objects.requireNonNullElse(json.reason(body.getBytes()), "http-" + status))
                    : notNow(id);
        }

        /** A server's error says nothing of what it did before. */
        HandOver notNow(UUID id) {
            return status == TOO_MANY
                    ? new HandOver.Full(id, "http-429", pause())
                    : new HandOver.Later(id, "http-" + status, status / 100 == 5 && status != UNAVAILABLE);
        }

        private Duration pause() {
            boolean seconds = retryAfter != null && retryAfter.matches("[0-9]{1,4}");
            return seconds ? Duration.ofSeconds(Long.parseLong(retryAfter)) : Duration.ZERO;
        }
    }

    Uni<Reply> post(String path, byte[] body, @Nullable UUID key, @Nullable String traceparent) {
        RequestOptions options = signed(HttpMethod.POST, path, body).putHeader("content-type", "application/json");
        if (key != null) {
            options.putHeader("Idempotency-Key", key.toString());
        }
        if (traceparent != null) {
            options.putHeader("traceparent", traceparent);
        }
        return send(options, body);
    }

    /** No connection was free in time: nothing left. */
    private static final class WaitedException extends IOException {
        WaitedException() {
            super("no connection was free in time");
        }
    }

    /** What is signed is the target, for there is no body. */
    Uni<Reply> get(String target) {
        return send(signed(HttpMethod.GET, target, target.getBytes(StandardCharsets.UTF_8)), new byte[0]);
    }

    /** Nobody was there, or nobody knows. */
    static HandOver unreachable(UUID id, Throwable failure) {
        LOG.debugf("a carrier did not answer: %s", failure.toString());
        return failure instanceof WaitedException
                ? new HandOver.Full(id, HandOver.Full.PACE, Duration.ZERO)
                : new HandOver.Later(id, "unreachable", !(failure instanceof ConnectException));
    }

    private RequestOptions signed(HttpMethod method, String target, byte[] content) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(settings.url() + target)
                .setTimeout(settings.timeout().toMillis())
                .putHeader("X-Jiaoying-Timestamp", timestamp)
                .putHeader("X-Jiaoying-Signature", keys.sign(timestamp, content));
        keys.signingId().ifPresent(id -> options.putHeader("X-Jiaoying-Key", id));
        return options;
    }

    private Uni<Reply> send(RequestOptions options, byte[] body) {
        return Uni.createFrom().deferred(() -> ask(options, body));
    }

    private Uni<Reply> ask(RequestOptions options, byte[] body) {
        Instant asked = clock.instant();
        boolean queued = underWay.getAndIncrement() >= CONNECTIONS;
        return http.request(options)
                .chain(request -> queued && isTooLate(asked) ? giveUp(request) : request.send(Buffer.buffer(body)))
                .chain(response -> response.body()
                        .map(answer -> new Reply(response.statusCode(), answer, response.getHeader("Retry-After"))))
                .ifNoItem()
                .after(settings.timeout())
                .fail()
                .onTermination()
                .invoke(() -> underWay.decrementAndGet());
    }

    private boolean isTooLate(Instant asked) {
        return clock.instant().isAfter(asked.plus(LONGEST_WAIT));
    }

    private static Uni<HttpClientResponse> giveUp(HttpClientRequest request) {
        request.exceptionHandler(reset -> LOG.tracef("held back: %s", reset.getMessage()));
        boolean reset = request.reset();
        return Uni.createFrom().failure(reset ? new WaitedException() : new IOException("could not be held back"));
    }
}
