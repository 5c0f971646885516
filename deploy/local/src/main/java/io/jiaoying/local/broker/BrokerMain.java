package io.jiaoying.local.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Formats the log folder at first start, then runs the broker until it is told to stop. */
public final class BrokerMain {
    private BrokerMain() {}

    /** Arguments: the broker's properties file, its log folder, its cluster id. */
    public static void main(String[] args) {
        String properties = args[0];
        Path logFolder = Path.of(args[1]);
        String clusterId = args[2];
        endWithLauncher();
        if (!Files.exists(logFolder.resolve("meta.properties"))) {
            int exitCode = StorageTool.execute(
                    new String[] {"format", "--ignore-formatted", "-t", clusterId, "-c", properties}, System.out);
            if (exitCode != 0) {
                throw new IllegalStateException("formatting " + logFolder + " failed with " + exitCode);
            }
        }
        Kafka.main(new String[] {properties});
    }

    /** In tests the broker must not outlive a test run that was killed. */
    private static void endWithLauncher() {
        Long launcher = Long.getLong("jiaoying.launcher");
        if (launcher != null) {
            Thread watch = new Thread(() -> haltAfter(launcher), "launcher-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void haltAfter(long launcher) {
        ProcessHandle.of(launcher).ifPresent(process -> process.onExit().join());
        Runtime.getRuntime().halt(1);
    }
}
