package io.jiaoying.bench.deadlines.engine;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One replica process: says READY, works until its standard input ends. */
public final class Replica {
    public static final String READY = "READY";

    private Replica() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream toBench = System.out;
        // Banners and log lines of the engines go where nobody waits for them.
        System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        try (Engine engine = Engine.start(ReplicaSettings.of(arguments))) {
            toBench.println(READY);
            toBench.flush();
            awaitEndOfInput();
        }
        System.exit(0);
    }

    private static void awaitEndOfInput() throws Exception {
        int next;
        do {
            next = System.in.read();
        } while (next >= 0);
    }
}
