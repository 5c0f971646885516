package io.jiaoying.local;

import io.jiaoying.local.process.BackgroundProcess;
import io.jiaoying.local.process.Folders;
import io.jiaoying.local.process.PidFile;
import io.jiaoying.local.process.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The data folder of one stack: databases, log of events, secrets, pid files, logs. */
record StackFolder(Path path) {
    private static final List<String> OURS =
            List.of("port-offset", "secrets.properties", "postgres", "kafka", "run", "logs");

    StackFolder {
        path = path.toAbsolutePath().normalize();
    }

    BackgroundProcess process(Component component) {
        Path pidFile = path.resolve("run").resolve(component.label() + ".pid");
        return new BackgroundProcess(new PidFile(pidFile), log(component));
    }

    Path log(Component component) {
        return path.resolve("logs").resolve(component.label() + ".log");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Secrets secrets() {
        return Secrets.in(path.resolve("secrets.properties"));
    }

    /** The offset with which the stack in this folder was last started. */
    OptionalInt portOffset() {
        try {
            Path file = path.resolve("port-offset");
            return Files.exists(file)
                    ? OptionalInt.of(Integer.parseInt(Files.readString(file).strip()))
                    : OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rememberPortOffset(int offset) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve("port-offset"), offset + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a stack has put here, and nothing else; refuses a folder that never was a stack's. */
    void wipe() {
        if (!Files.exists(path)) {
            return;
        }
        if (portOffset().isEmpty() && holdsSomethingElse()) {
            throw new StackFailure(
                    path + " 不是叫应的数据目录，--fresh 不会清空它。",
                    path + " is no data folder of Jiaoying, --fresh will not empty it.");
        }
        OURS.forEach(name -> Folders.delete(path.resolve(name)));
    }

    private boolean holdsSomethingElse() {
        try (Stream<Path> content = Files.list(path)) {
            return content.map(each -> String.valueOf(each.getFileName()))
                    .anyMatch(name -> !OURS.contains(name) && !"up.lock".equals(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
