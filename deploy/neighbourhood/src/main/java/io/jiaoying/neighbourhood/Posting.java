package io.jiaoying.neighbourhood;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Posts that are repeated until they arrive: after 0.5 s, 1 s, 2 s … at most 30 s apart, for ten minutes. */
final class Posting implements AutoCloseable {
    private static final int SENDERS = 16;
    private static final int TOO_MANY = 429;
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong givenUp = new AtomicLong();

    /** @param request built anew for each try, because signatures age */
    void post(Supplier<HttpRequest> request) {
        senders.execute(() -> attempt(request, FIRST_PAUSE_MILLIS, System.nanoTime()));
    }

    static HttpRequest.Builder json(String uri, byte[] body) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /** How posts have fared since the start. */
    record Counts(long delivered, long refused, long repeated, long givenUp) {}

    Counts counts() {
        return new Counts(delivered.get(), refused.get(), repeated.get(), givenUp.get());
    }

    @Override
    public void close() {
        later.shutdownNow();
        senders.shutdownNow();
    }

    private void attempt(Supplier<HttpRequest> request, long pauseMillis, long since) {
        int status = send(request.get());
        boolean worthRepeating = status == 0 || status >= 500 || status == TOO_MANY;
        if (!worthRepeating) {
            (status < 400 ? delivered : refused).incrementAndGet();
        } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
            givenUp.incrementAndGet();
        } else {
            repeated.incrementAndGet();
            long next = Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS);
            Timers.after(
                    later,
                    pauseMillis,
                    TimeUnit.MILLISECONDS,
                    () -> senders.execute(() -> attempt(request, next, since)));
        }
    }

    /** The status, 0 when nobody answered. */
    private int send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
