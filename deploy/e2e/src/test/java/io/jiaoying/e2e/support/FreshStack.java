package io.jiaoying.e2e.support;

import io.jiaoying.local.Component;
import io.jiaoying.local.Ports;
import io.jiaoying.local.Progress;
import io.jiaoying.local.Stack;
import io.jiaoying.local.process.FreePorts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An empty stack on ports that nobody uses, in the build's own folder. For whoever writes a story,
 * {@code -Djiaoying.e2e.keep=true} leaves it running and takes the one that runs.
 */
final class FreshStack {
    private static final int FIRST_OFFSET = 3_000;
    private static final int LAST_OFFSET = 12_000;
    private static final int STEP = 500;
    private static final int METRICS_OF_THE_GATEWAY = 9_080;

    private static final boolean KEEP = Boolean.getBoolean("jiaoying.e2e.keep");

    private FreshStack() {}

    /** Stops what an aborted run has left there, wipes it and starts; whatever happens, it ends with this JVM. */
    static Stack start(Progress progress) {
        Path data = Path.of(System.getProperty("jiaoying.e2e.data", "target/stack"));
        if (KEEP && Stack.rememberedPortOffset(data).isPresent()) {
            return kept(data, progress);
        }
        Stack.rememberedPortOffset(data)
                .ifPresent(offset -> Stack.in(data, offset).down(progress));
        Stack.wipe(data);
        Stack stack = Stack.in(data, freeOffset());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, progress)));
        stack.up(progress);
        return stack;
    }

    private static Stack kept(Path data, Progress progress) {
        Stack stack = Stack.in(data, Stack.rememberedPortOffset(data).orElseThrow());
        stack.up(progress);
        return stack;
    }

    static void stop(Stack stack, Progress progress) {
        if (!KEEP) {
            stack.down(progress);
        }
    }

    private static int freeOffset() {
        return IntStream.iterate(FIRST_OFFSET, offset -> offset <= LAST_OFFSET, offset -> offset + STEP)
                .filter(FreshStack::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports for the stack under test"));
    }

    private static boolean isFree(int offset) {
        Ports ports = new Ports(offset);
        return IntStream.concat(
                        Arrays.stream(Component.values()).mapToInt(ports::of),
                        IntStream.of(
                                ports.kafkaController(), ports.smtp(), ports.smpp(), METRICS_OF_THE_GATEWAY + offset))
                .allMatch(FreePorts::isFree);
    }
}
