package io.jiaoying.bench.intake;

import io.jiaoying.bench.BenchTokens;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Generates the load with Vert.x' own client, which Quarkus brings anyway and which costs the two shared cores little: closed
 * loop to find the peak, open loop (a request leaves when it is due, whatever became of those before) for overload.
 */
final class HttpLoad implements AutoCloseable {
    private static final int CONNECTIONS = 512;
    private static final int EVENT_LOOPS = 1;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);
    private static final long TICK_MILLIS = 1;
    private static final int ID_LENGTH = 36;
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    private final Vertx vertx;
    private final HttpClient client;
    /** Encoded once, not for each request. */
    private final List<CharSequence> bearers;

    private final AtomicLong requests = new AtomicLong();

    HttpLoad(Vertx vertx, BenchTokens tokens) {
        this.vertx = vertx;
        this.bearers = IntStream.range(0, tokens.officers())
                .mapToObj(officer -> HttpHeaders.createOptimized(tokens.bearer(officer)))
                .toList();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setIdleTimeout(0),
                new PoolOptions()
                        .setHttp1MaxSize(CONNECTIONS)
                        .setMaxWaitQueueSize(-1)
                        .setEventLoopSize(EVENT_LOOPS));
    }

    /** A request that is sent again and again, with the body of the moment. */
    record Shot(HttpMethod method, int port, String path, Supplier<Buffer> body, boolean withToken) {}

    /** That many at once, each followed by the next as soon as it is answered. */
    Load closed(Shot shot, int atOnce, Duration time) {
        var load = new Load();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var running = new CountDownLatch(atOnce);
        for (int i = 0; i < atOnce; i++) {
            vertx.runOnContext(any -> again(shot, load, end, running));
        }
        await(running, time.plus(LAST_ANSWERS));
        load.took(Duration.ofNanos(System.nanoTime() - start));
        return load;
    }

    private void again(Shot shot, Load load, long end, CountDownLatch running) {
        if (System.nanoTime() >= end) {
            running.countDown();
            return;
        }
        fire(shot, load, System.nanoTime()).onComplete(done -> again(shot, load, end, running));
    }

    /** That many a second for that long, however many are unanswered. */
    Load open(Shot shot, double perSecond, Duration time) {
        var load = new Load();
        long start = System.nanoTime();
        var sent = new AtomicInteger();
        var open = new AtomicInteger(1);
        var finished = new CountDownLatch(1);
        Runnable one = () -> {
            if (open.decrementAndGet() == 0) {
                finished.countDown();
            }
        };
        vertx.setPeriodic(TICK_MILLIS, timer -> {
            long now = System.nanoTime();
            double due = Math.min(now - start, time.toNanos()) / 1e9 * perSecond;
            while (sent.get() < due) {
                long meant = start + (long) (sent.getAndIncrement() / perSecond * 1e9);
                open.incrementAndGet();
                fire(shot, load, meant).onComplete(done -> one.run());
            }
            if (now - start >= time.toNanos() && vertx.cancelTimer(timer)) {
                load.took(Duration.ofNanos(now - start));
                one.run();
            }
        });
        await(finished, time.plus(LAST_ANSWERS));
        return load;
    }

    private Future<Void> fire(Shot shot, Load load, long meantAt) {
        return client.request(shot.method(), shot.port(), "127.0.0.1", shot.path())
                .compose(request -> {
                    request.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
                    if (shot.withToken()) {
                        request.putHeader(HttpHeaders.AUTHORIZATION, bearer());
                    }
                    return request.send(shot.body().get());
                })
                .compose(response -> told(response, load, meantAt))
                .otherwise(failure -> {
                    load.answered(Load.NO_ANSWER, System.nanoTime() - meantAt);
                    return null;
                });
    }

    private CharSequence bearer() {
        return bearers.get((int) (requests.incrementAndGet() % bearers.size()));
    }

    private static Future<Void> told(HttpClientResponse response, Load load, long meantAt) {
        return response.body().map(body -> {
            load.answered(response.statusCode(), System.nanoTime() - meantAt);
            String location = response.getHeader("Location");
            if (response.statusCode() == 201 && location != null) {
                load.accepted(location.substring(location.length() - ID_LENGTH));
            }
            return null;
        });
    }

    private static void await(CountDownLatch finished, Duration limit) {
        try {
            if (!finished.await(limit.toSeconds(), TimeUnit.SECONDS)) {
                System.out.println("  some requests were never answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
