package io.jiaoying.local;

/** Who is told what the stack is doing; called from several threads. */
@FunctionalInterface
public interface Progress {
    void say(String line);

    /** Nobody is told. */
    static Progress silent() {
        return line -> {};
    }
}
