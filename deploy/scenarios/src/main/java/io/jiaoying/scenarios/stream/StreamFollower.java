package io.jiaoying.scenarios.stream;

import io.jiaoying.scenarios.http.HttpApi;
import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.http.UnreachableException;
import io.jiaoying.scenarios.stream.SseParser.SseEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows {@code GET /api/v1/stream} in a thread of its own and resumes by {@code Last-Event-ID} when it breaks. */
public final class StreamFollower implements AutoCloseable {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final HttpApi api;
    private final Login who;
    private final InstantSource clock;
    private final Consumer<StreamEvent> listener;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicInteger malformed = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable InputStream current;
    private String lastEventId = "";

    public StreamFollower(HttpApi api, Login who, InstantSource clock, Consumer<StreamEvent> listener) {
        this.api = api;
        this.who = who;
        this.clock = clock;
        this.listener = listener;
        this.thread = new Thread(this::follow, "live-stream");
        thread.setDaemon(true);
    }

    /** UnreachableException when the stream has not opened within that time. */
    public void start(Duration atMost) {
        thread.start();
        try {
            if (!opened.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreachableException("the live stream does not open", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted", e);
        }
    }

    /** Events that were no CloudEvents; a whole story has none. */
    public int malformed() {
        return malformed.get();
    }

    private void follow() {
        while (!closed) {
            try (InputStream in = api.stream(who, "/stream", lastEventId)) {
                current = in;
                opened.countDown();
                read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException | UnreachableException e) {
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read(BufferedReader lines) throws IOException {
        SseParser parser = new SseParser();
        for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
            parser.line(line).ifPresent(this::pass);
        }
    }

    private void pass(SseEvent event) {
        lastEventId = event.id();
        StreamEvent said;
        try {
            said = StreamEvent.of(Json.parse(event.data()), clock.instant());
        } catch (IllegalArgumentException | DateTimeException e) {
            malformed.incrementAndGet();
            return;
        }
        listener.accept(said);
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_ATTEMPTS.toMillis());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        InputStream open = current;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is gone either way
            }
        }
    }
}
