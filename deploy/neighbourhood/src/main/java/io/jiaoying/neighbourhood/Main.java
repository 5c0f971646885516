package io.jiaoying.neighbourhood;

import java.io.IOException;
import java.time.InstantSource;

/** Runs the neighbourhood until it is told to stop. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        // Without this every small answer waits for the other side's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Server server = new Server(Settings.from(System.getenv()), InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
        server.start();
        System.out.println("neighbourhood listens at 127.0.0.1:" + server.port());
    }
}
