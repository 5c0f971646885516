package io.jiaoying.bench.intake;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.BenchRun;
import io.jiaoying.bench.TemporaryFolder;
import io.jiaoying.local.backend.EmbeddedKafka;
import io.jiaoying.local.process.Checkout;
import io.jiaoying.local.process.FreePorts;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code deploy/bench/intake [--quick]}. */
public final class IntakeBench {
    private static final int EVENT_LOOPS = 2;

    private IntakeBench() {}

    public static void main(String[] args) {
        boolean quick = Arrays.asList(args).contains("--quick");
        System.exit(BenchRun.run("intake", quick, () -> measure(quick ? Plan.quick() : Plan.full())));
    }

    private static BenchRun.Measured measure(Plan plan) {
        Path home = Checkout.root().resolve("deploy/bench/target/intake-kafka");
        TemporaryFolder.delete(home);
        String owner = "-Djiaoying.launcher=" + ProcessHandle.current().pid();
        EmbeddedKafka kafka = EmbeddedKafka.in(home, FreePorts.one(), FreePorts.one(), owner);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(kafka, home)));
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(EVENT_LOOPS));
        try (BenchPostgres postgres = BenchPostgres.start("intake")) {
            kafka.start();
            postgres.createDatabase(IntakeService.DATABASE);
            return new Programme(plan, vertx, postgres, kafka).run();
        } finally {
            vertx.close();
        }
    }

    private static void end(EmbeddedKafka kafka, Path home) {
        kafka.kill();
        TemporaryFolder.delete(home);
    }
}
