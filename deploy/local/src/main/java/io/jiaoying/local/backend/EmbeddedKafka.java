package io.jiaoying.local.backend;

import io.jiaoying.local.process.BackgroundProcess;
import io.jiaoying.local.process.Checkout;
import io.jiaoying.local.process.FailedStart;
import io.jiaoying.local.process.Pause;
import io.jiaoying.local.process.PidFile;
import io.jiaoying.local.process.StackFailure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One real KRaft broker in a JVM of its own. A handle over its folder: a second handle on the same folder and ports
 * steers the same broker.
 */
public final class EmbeddedKafka {
    private static final Duration START_LIMIT = Duration.ofSeconds(45);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final String CLUSTER_ID = "SmlhWWluZ0VtYmVkZGVkQQ";

    private final Path home;
    private final int port;
    private final int controllerPort;
    private final BackgroundProcess process;
    private final List<String> extraJvmFlags;

    public EmbeddedKafka(
            Path home, int port, int controllerPort, BackgroundProcess process, List<String> extraJvmFlags) {
        this.home = home.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = process;
        this.extraJvmFlags = extraJvmFlags;
    }

    /** A broker with its pid file and log inside {@code home}. */
    public static EmbeddedKafka in(Path home, int port, int controllerPort, String... extraJvmFlags) {
        PidFile pidFile = new PidFile(home.resolve("launcher.pid"));
        BackgroundProcess process = new BackgroundProcess(pidFile, home.resolve("broker.log"));
        return new EmbeddedKafka(home, port, controllerPort, process, List.of(extraJvmFlags));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public BackgroundProcess process() {
        return process;
    }

    /** Starts the broker and waits until every topic of the house exists; does nothing when it runs. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the broker without waiting. */
    public void launch() {
        if (process.isRunning()) {
            return;
        }
        try {
            Files.createDirectories(home);
            BrokerSettings.write(home.resolve("server.properties"), logFolder(), port, controllerPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.launch(command(), Map.of(), home);
    }

    /** Waits for a launched broker, and creates the topics that are missing. */
    public void awaitReady() {
        KafkaTopics topics = new KafkaTopics(bootstrapServers());
        boolean listens = Pause.until(() -> process.hasDied() || topics.portOpen(), START_LIMIT);
        if (!listens || process.hasDied()) {
            throw process.hasDied()
                    ? FailedStart.died("kafka", process)
                    : FailedStart.notReady("kafka", process, START_LIMIT.toSeconds(), "does not answer");
        }
        topics.createMissing();
    }

    /** SIGTERM: the broker closes its log cleanly. */
    public void stop() {
        process.stop(STOP_LIMIT);
    }

    /** SIGKILL, as a crash would do. */
    public void kill() {
        process.kill();
    }

    private Path logFolder() {
        return home.resolve("log");
    }

    private List<String> command() {
        Path target = Checkout.localTarget();
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new StackFailure(
                    "deploy/local 还没有构建，请先运行 mvn -pl deploy/local -am package。",
                    "deploy/local is not built yet; run mvn -pl deploy/local -am package first.");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms48m",
                "-Xmx160m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=48m",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.util.logging.config.file=" + target.resolve("classes/broker-logging.properties")));
        command.addAll(extraJvmFlags);
        command.addAll(List.of(
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*",
                "io.jiaoying.local.broker.BrokerMain",
                home.resolve("server.properties").toString(),
                logFolder().toString(),
                CLUSTER_ID));
        return command;
    }
}
