package io.jiaoying.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on loopback. */
public final class FreePorts {
    /** Below those that outgoing connections get: while a server is away, nobody who looks for it ends up on its port. */
    private static final int LOWEST = 20_000;

    private static final int ABOVE = 32_000;

    private FreePorts() {}

    /** A port that nobody listens on just now. */
    public static int one() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, ABOVE)
                .filter(FreePorts::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** Whether {@code port} can be listened on at 127.0.0.1. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
