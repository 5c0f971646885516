package io.jiaoying.local.testing;

import io.jiaoying.local.backend.EmbeddedKafka;
import io.jiaoying.local.backend.EmbeddedPostgres;
import io.jiaoying.local.process.Folders;
import io.jiaoying.local.process.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where one test JVM keeps its servers. Ports live in system properties, because Quarkus loads test classes in several
 * class loaders of one JVM.
 */
record TestFolder(Path folder, int postgresPort, int kafkaPort, int controllerPort) {
    private static final String PORTS = "jiaoying.test.ports";
    private static final Path ALL = Path.of("target", "test-backends").toAbsolutePath();

    static TestFolder ofThisJvm() {
        Properties ofJvm = System.getProperties();
        synchronized (ofJvm) {
            String ports = ofJvm.getProperty(PORTS);
            if (ports == null) {
                sweepAfterKilledRuns();
                ports = FreePorts.one() + "," + FreePorts.one() + "," + FreePorts.one();
                ofJvm.setProperty(PORTS, ports);
                TestFolder created = of(ProcessHandle.current().pid(), ports);
                Runtime.getRuntime().addShutdownHook(new Thread(created::remove, "test-backends-end"));
            }
            return of(ProcessHandle.current().pid(), ports);
        }
    }

    EmbeddedPostgres postgres() {
        return EmbeddedPostgres.in(folder.resolve("postgres"), postgresPort, "test");
    }

    EmbeddedKafka kafka() {
        String owner = "-Djiaoying.launcher=" + ProcessHandle.current().pid();
        return EmbeddedKafka.in(folder.resolve("kafka"), kafkaPort, controllerPort, owner);
    }

    private static TestFolder of(long owner, String ports) {
        List<Integer> numbers =
                Stream.of(ports.split(",")).map(Integer::valueOf).toList();
        return new TestFolder(ALL.resolve(Long.toString(owner)), numbers.get(0), numbers.get(1), numbers.get(2));
    }

    private static void sweepAfterKilledRuns() {
        try (Stream<Path> folders = Files.isDirectory(ALL) ? Files.list(ALL) : Stream.empty()) {
            folders.filter(folder -> !ownerLives(folder)).forEach(folder -> new TestFolder(folder, 0, 0, 0).remove());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ownerLives(Path folder) {
        return ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    private void remove() {
        kafka().kill();
        postgres().kill();
        try {
            Folders.delete(folder);
        } catch (UncheckedIOException stillWrittenTo) {
            // A dying session may still write; the next run sweeps what is left.
            return;
        }
    }
}
