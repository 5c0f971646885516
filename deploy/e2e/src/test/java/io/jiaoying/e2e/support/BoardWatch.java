package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.scenarios.http.UnreachableException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at a call board five times a second while processes die, and writes down every look that does not add up. */
public final class BoardWatch implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final CallOut callOut;
    private int mostAnswered;

    public BoardWatch(CallOut callOut) {
        this.callOut = callOut;
        clock.scheduleWithFixedDelay(this::look, 0, 200, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            JsonNode board = callOut.board();
            looks.incrementAndGet();
            faults.addAll(CallOut.faultsOf(board));
            int answered = CallOut.answered(board);
            if (answered < mostAnswered) {
                faults.add("answered fell from " + mostAnswered + " to " + answered);
            }
            mostAnswered = Math.max(mostAnswered, answered);
        } catch (UnreachableException | AssertionError down) {
            // The process behind it is being killed: no look.
        }
    }

    public int looks() {
        return looks.get();
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
