package io.jiaoying.bench;

/** The machine is too busy with other things to measure anything. */
public final class DisturbedException extends RuntimeException {
    public DisturbedException(String reason) {
        super(reason);
    }
}
