package io.jiaoying.bench;

import java.util.List;

/** How a bench ended: its last line's first word and its exit code. */
public enum Outcome {
    PASS(0),
    FAIL(1),
    DISTURBED(3);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    public static Outcome of(List<Finding> findings) {
        return findings.stream().filter(Finding::gate).allMatch(Finding::met) ? PASS : FAIL;
    }
}
