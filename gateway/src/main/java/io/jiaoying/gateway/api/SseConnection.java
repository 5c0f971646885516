package io.jiaoying.gateway.api;

import io.jiaoying.gateway.application.CatchUp;
import io.jiaoying.gateway.application.StreamHub;
import io.jiaoying.gateway.domain.Frame;
import io.jiaoying.gateway.domain.StreamPosition;
import io.jiaoying.gateway.domain.StreamReader;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One open stream. Its state belongs to the connection's event loop; other threads hand frames over. */
final class SseConnection implements CatchUp.Target {
    /** More than the hub holds in memory, so that joining never looks like being slow. */
    private static final int MAX_PENDING_FRAMES = 16_384;

    private static final int CHUNK_BYTES = 64 << 10;
    private static final long CATCH_UP_SECONDS = 20;

    private final Context context;
    private final HttpServerResponse response;
    private final StreamReader reader;
    private final boolean tellStart;
    private final StreamHub hub;
    private final Deque<Frame> pending = new ArrayDeque<>();
    private @Nullable CompletableFuture<Boolean> awaitingDrain;
    private StreamPosition told;
    private boolean begun;
    private boolean stalled;

    SseConnection(Context context, HttpServerResponse response, StreamReader reader, boolean tellStart, StreamHub hub) {
        this.context = context;
        this.response = response;
        this.reader = reader;
        this.tellStart = tellStart;
        this.hub = hub;
        this.told = reader.position();
    }

    @Override
    public void begin() {
        context.runOnContext(now -> writeHead());
    }

    @Override
    public void deliver(List<Frame> frames) {
        context.runOnContext(now -> push(frames));
    }

    @Override
    public void disconnect() {
        context.runOnContext(now -> end());
    }

    @Override
    public boolean write(List<Frame> frames) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        context.runOnContext(now -> {
            awaitingDrain = taken;
            push(frames);
        });
        try {
            return taken.get(CATCH_UP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException slow) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void writeHead() {
        if (begun || gone()) {
            return;
        }
        begun = true;
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .drainHandler(drained -> flush());
        // An id without data is no message, but EventSource remembers it: nothing is missed before the first message.
        String start = tellStart ? "id: " + told.encode() + "\n\n" : "";
        write(Buffer.buffer("retry: 1000\n: jiaoying\n\n" + start));
    }

    private void push(List<Frame> frames) {
        writeHead();
        pending.addAll(frames);
        flush();
        if (pending.size() > MAX_PENDING_FRAMES) {
            end();
        }
    }

    private void flush() {
        if (gone()) {
            hub.leave(this);
            pending.clear();
            drained(false);
            return;
        }
        while (!pending.isEmpty() && !response.writeQueueFull()) {
            writeChunk();
        }
        if (pending.isEmpty()) {
            drained(true);
        }
    }

    private void writeChunk() {
        Buffer chunk = Buffer.buffer();
        while (!pending.isEmpty() && chunk.length() < CHUNK_BYTES) {
            Frame frame = pending.removeFirst();
            reader.take(frame).ifPresent(message -> {
                chunk.appendBytes(message);
                told = reader.position();
            });
        }
        if (chunk.length() > 0) {
            write(chunk);
        }
    }

    private void drained(boolean whole) {
        stalled = false;
        if (awaitingDrain != null) {
            awaitingDrain.complete(whole);
            awaitingDrain = null;
        }
    }

    /** Keeps the connection alive, lets the position follow what is not for this reader, and gives up on who does not read. */
    void beat() {
        if (!begun) {
            return;
        }
        if (response.writeQueueFull()) {
            if (stalled) {
                end();
            }
            stalled = true;
            return;
        }
        boolean moved = pending.isEmpty() && !told.equals(reader.position());
        told = moved ? reader.position() : told;
        write(Buffer.buffer(moved ? ": heartbeat\nid: " + told.encode() + "\n\n" : ": heartbeat\n\n"));
    }

    boolean begun() {
        return begun;
    }

    private boolean gone() {
        return response.ended() || response.closed();
    }

    void end() {
        if (!gone()) {
            if (response.writeQueueFull()) {
                response.reset();
            } else {
                response.end().onFailure(gone -> {});
            }
        }
        pending.clear();
        drained(false);
    }

    private void write(Buffer bytes) {
        response.write(bytes).onFailure(gone -> {});
    }
}
