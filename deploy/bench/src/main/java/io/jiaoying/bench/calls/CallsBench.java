package io.jiaoying.bench.calls;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.BenchRun;
import io.jiaoying.bench.BenchTokens;
import io.jiaoying.local.backend.EmbeddedKafka;
import io.jiaoying.local.process.Checkout;
import io.jiaoying.local.process.FreePorts;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code deploy/bench/calls [--quick]}. */
public final class CallsBench {
    private static final int EVENT_LOOPS = 2;

    private CallsBench() {}

    public static void main(String[] args) {
        boolean quick = Arrays.asList(args).contains("--quick");
        System.exit(BenchRun.run("calls", quick, () -> measure(quick)));
    }

    private static BenchRun.Measured measure(boolean quick) {
        Path home = Checkout.root()
                .resolve("deploy/bench/target/calls-kafka-"
                        + ProcessHandle.current().pid());
        String owner = "-Djiaoying.launcher=" + ProcessHandle.current().pid();
        EmbeddedKafka kafka = EmbeddedKafka.in(home, FreePorts.one(), FreePorts.one(), owner);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::kill));
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(EVENT_LOOPS));
        try (BenchPostgres postgres = BenchPostgres.start("calls");
                Sink sink = Sink.start(vertx)) {
            kafka.start();
            postgres.createDatabase(WarningService.DATABASE);
            var around = new WarningService.Surroundings(postgres, kafka, new BenchTokens(), sink.port());
            return new Programme(quick, vertx, around, sink).run();
        } finally {
            kafka.kill();
            vertx.close();
        }
    }
}
