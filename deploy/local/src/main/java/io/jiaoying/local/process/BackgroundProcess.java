package io.jiaoying.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process in a session of its own, so that neither Ctrl-C nor the end of its launcher ends it. */
public final class BackgroundProcess {
    private static final Optional<String> NEW_SESSION = onPath("setsid").or(() -> onPath("nohup"));

    private final PidFile pidFile;
    private final Path log;

    public BackgroundProcess(PidFile pidFile, Path log) {
        this.pidFile = pidFile;
        this.log = log;
    }

    /** Starts {@code command}; its output is appended to the log. */
    public void launch(List<String> command, Map<String, String> environment, Path workingFolder) {
        List<String> whole = new ArrayList<>();
        NEW_SESSION.ifPresent(whole::add);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        // What the caller's shell has set for another server must not leak into ours.
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            pidFile.write(builder.start().pid(), Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<PidFile.Running> running() {
        return pidFile.running();
    }

    public boolean isRunning() {
        return running().isPresent();
    }

    /** Whether it was started and has died since, unasked. */
    public boolean hasDied() {
        return pidFile.exists() && !isRunning();
    }

    public Path log() {
        return log;
    }

    /** SIGTERM, then SIGKILL when it is still there after {@code patience}. */
    public void stop(Duration patience) {
        handle().ifPresent(process -> {
            process.destroy();
            if (!ended(process, patience)) {
                process.destroyForcibly();
                awaitEnd(process);
            }
        });
        pidFile.delete();
    }

    /** SIGKILL at once; the pid file stays, so that status can tell a death from a stop. */
    public void kill() {
        handle().ifPresent(process -> {
            process.destroyForcibly();
            awaitEnd(process);
        });
    }

    /** Sends a signal by name ({@code INT}, {@code STOP}, {@code CONT}). */
    public void signal(String name) {
        running().ifPresent(process -> Commands.run("kill", "-" + name, Long.toString(process.pid())));
    }

    /** Waits for the end of a process that was told to end; kills it after {@code patience}. */
    public void awaitStop(Duration patience) {
        handle().filter(process -> !ended(process, patience)).ifPresent(process -> {
            process.destroyForcibly();
            awaitEnd(process);
        });
        pidFile.delete();
    }

    private Optional<ProcessHandle> handle() {
        return running().flatMap(process -> ProcessHandle.of(process.pid()));
    }

    private static void awaitEnd(ProcessHandle process) {
        if (!ended(process, Duration.ofSeconds(10))) {
            throw new IllegalStateException("process " + process.pid() + " survived SIGKILL");
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (StartMark.of(process.pid()).isPresent() && process.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.millis(20);
        }
        return true;
    }

    private static Optional<String> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return List.of(path.split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
