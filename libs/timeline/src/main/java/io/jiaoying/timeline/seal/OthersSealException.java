package io.jiaoying.timeline.seal;

/** Another replica is sealing at this instant; try again at the next turn. */
final class OthersSealException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OthersSealException() {
        super("another replica is sealing", null, false, false);
    }
}
