package io.jiaoying.bench;

import java.time.Duration;
import java.util.function.Supplier;

/** Refuses to measure while something else works on this machine, a running Jiaoying stack included. */
public final class QuietMachine {
    private static final Duration SAMPLE = Duration.ofSeconds(2);
    private static final int TRIES = 3;

    private QuietMachine() {}

    /** @throws DisturbedException when a stack runs here, or others use more than a tenth of a core */
    public static void require() {
        RunningStack.require(ProcessHandle.current());
        Disturbance disturbance = new Disturbance(0, 0);
        for (int i = 0; i < TRIES; i++) {
            CpuTimes before = CpuTimes.now();
            Waiting.sleep(SAMPLE);
            disturbance = CpuTimes.now().since(before);
            if (!disturbance.tooMuch()) {
                return;
            }
        }
        throw new DisturbedException(disturbance.toString());
    }

    /** Measures; what was measured while others were busy is thrown away and measured again. */
    public static <T> T leg(String name, Supplier<T> leg) {
        Disturbance disturbance = new Disturbance(0, 0);
        for (int i = 0; i < TRIES; i++) {
            CpuTimes before = CpuTimes.now();
            T measured = leg.get();
            disturbance = CpuTimes.now().since(before);
            if (!disturbance.tooMuch()) {
                return measured;
            }
            System.out.println("  disturbed (" + disturbance + "), again: " + name);
        }
        throw new DisturbedException(name + ": " + disturbance);
    }
}
