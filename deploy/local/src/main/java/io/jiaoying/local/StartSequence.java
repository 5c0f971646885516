package io.jiaoying.local;

import io.jiaoying.local.process.Pause;
import io.jiaoying.local.process.StackFailure;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Brings up what does not run: databases and the broker first, then everything else side by side. When something fails,
 * whatever this start has begun is ended again.
 */
final class StartSequence {
    private static final long UNDO_MILLIS = 60_000;

    private final Stack stack;
    private final Progress progress;
    private final long begun = System.nanoTime();

    StartSequence(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    void run() {
        List<Component> toStart = Arrays.stream(Component.values())
                .filter(component -> !stack.process(component).isRunning())
                .toList();
        new Preflight(stack, toStart).check();
        stack.folder().rememberPortOffset(stack.ports().offset());
        Thread undoWhenInterrupted = new Thread(() -> undo(toStart), "undo-start");
        Runtime.getRuntime().addShutdownHook(undoWhenInterrupted);
        try {
            start(toStart);
            new FirstData(stack, progress).load();
        } catch (RuntimeException failure) {
            forget(undoWhenInterrupted);
            undo(toStart);
            throw failure;
        }
        forget(undoWhenInterrupted);
    }

    /** Too late once the JVM is on its way out: then the hook itself is at work. */
    private static void forget(Thread hook) {
        try {
            boolean removed = Runtime.getRuntime().removeShutdownHook(hook);
            assert removed;
        } catch (IllegalStateException shuttingDown) {
            Pause.millis(UNDO_MILLIS);
        }
    }

    private void start(List<Component> toStart) {
        ExecutorService threads = Executors.newFixedThreadPool(Component.values().length);
        try {
            if (toStart.contains(Component.KAFKA)) {
                announce(Component.KAFKA);
                stack.launch(Component.KAFKA);
            }
            if (toStart.contains(Component.POSTGRES)) {
                announce(Component.POSTGRES);
                stack.start(Component.POSTGRES);
                ready(Component.POSTGRES);
            }
            launch(Component.KEYCLOAK, toStart);
            stack.awaitKafka();
            if (toStart.contains(Component.KAFKA)) {
                ready(Component.KAFKA);
            }
            Arrays.stream(Component.values()).forEach(component -> launch(component, toStart));
            awaitAll(threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private void launch(Component component, List<Component> toStart) {
        if (toStart.contains(component) && !stack.process(component).isRunning()) {
            announce(component);
            stack.launch(component);
        }
    }

    /** Does not wait for the slow ones once one has failed. */
    private void awaitAll(ExecutorService threads) {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        CompletableFuture<?>[] waits = Arrays.stream(Component.values())
                .filter(component -> component != Component.POSTGRES && component != Component.KAFKA)
                .map(component -> CompletableFuture.runAsync(() -> awaitReady(component), threads)
                        .whenComplete((nothing, failure) -> {
                            if (failure != null) {
                                firstFailure.completeExceptionally(failure);
                            }
                        }))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(waits), firstFailure)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackFailure failure ? failure : e;
        }
    }

    private void awaitReady(Component component) {
        new ReadyWait(stack, component).await();
        ready(component);
    }

    private void undo(List<Component> started) {
        progress.say("启动未完成，正在停止已启动的部分… Not started; stopping what was begun…");
        for (int i = started.size() - 1; i >= 0; i--) {
            Component component = started.get(i);
            if (component == Component.POSTGRES || component == Component.KAFKA) {
                stack.stop(component);
            } else {
                stack.kill(component);
                stack.process(component).stop(Duration.ZERO);
            }
        }
    }

    private void announce(Component component) {
        progress.say(stamp() + "启动 starting   " + component.label());
    }

    private void ready(Component component) {
        progress.say(stamp() + "就绪 ready      " + component.label() + " :"
                + stack.ports().of(component));
    }

    private String stamp() {
        return String.format(Locale.ROOT, "[%5.1f s] ", (System.nanoTime() - begun) / 1e9);
    }
}
