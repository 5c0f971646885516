package io.jiaoying.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stops in reverse order of dependence; those of one line do not need each other and stop together. */
final class StopSequence {
    private static final List<List<Component>> LINES = List.of(
            List.of(Component.GATEWAY),
            List.of(Component.WARNING_SERVICE, Component.INCIDENT_SERVICE, Component.RESOURCE_SERVICE),
            List.of(Component.NEIGHBOURHOOD, Component.KEYCLOAK, Component.KAFKA),
            List.of(Component.POSTGRES));

    private final Stack stack;
    private final Progress progress;

    StopSequence(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    void run() {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            LINES.forEach(line -> stopTogether(line, threads));
        } finally {
            threads.shutdown();
        }
    }

    private void stopTogether(List<Component> line, ExecutorService threads) {
        CompletableFuture<?>[] stops = line.stream()
                .map(component -> CompletableFuture.runAsync(() -> stop(component), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stops).join();
    }

    private void stop(Component component) {
        boolean ran = stack.process(component).isRunning();
        stack.stop(component);
        if (ran) {
            progress.say("已停止 stopped   " + component.label());
        }
    }
}
