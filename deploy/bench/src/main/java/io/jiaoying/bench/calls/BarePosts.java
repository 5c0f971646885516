package io.jiaoying.bench.calls;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The same messages by nothing but an HTTP client, as many at once, giving up on an answer as soon. */
final class BarePosts {
    private static final long TIMEOUT_MILLIS = 5_000;
    private static final String TEXT = "【暴雨红色预警】立即转移危险区域人员。".repeat(6);

    private final HttpClient client;
    private final int port;
    private final int atOnce;

    BarePosts(Vertx vertx, int port, int atOnce) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(atOnce));
        this.port = port;
        this.atOnce = atOnce;
    }

    void post(int messages) {
        var left = new AtomicInteger(messages);
        var running = new CountDownLatch(atOnce);
        for (int i = 0; i < atOnce; i++) {
            next(left, running);
        }
        try {
            if (!running.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the bare client never ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void next(AtomicInteger left, CountDownLatch running) {
        int number = left.getAndDecrement();
        if (number <= 0) {
            running.countDown();
            return;
        }
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI("/v1/messages")
                        .setTimeout(TIMEOUT_MILLIS)
                        .putHeader("Content-Type", "application/json"))
                .compose(request -> request.send(body(number)))
                .compose(response -> response.body())
                .onComplete(done -> next(left, running));
    }

    private static String body(int number) {
        return "{\"attemptId\":\"" + UUID.randomUUID() + "\",\"channel\":\"sms\",\"to\":\"139" + (10_000_000 + number)
                + "\",\"text\":\"" + TEXT + "\",\"callbackUrl\":\"http://127.0.0.1/x\",\"exercise\":false}";
    }
}
