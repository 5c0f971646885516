package io.jiaoying.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers one process across launchers; a recycled pid is not taken for it. */
public final class PidFile {
    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    /** A living process of ours. */
    public record Running(long pid, Instant since) {}

    /** Records a process that has just been started. */
    public void write(long pid, Instant since) {
        String mark = StartMark.of(pid).orElse("gone");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, pid + "\n" + mark + "\n" + since + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process, if it still lives and is the very one that was recorded. */
    public Optional<Running> running() {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 3) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.get(0));
            return StartMark.of(pid)
                    .filter(lines.get(1)::equals)
                    .map(mark -> new Running(pid, Instant.parse(lines.get(2))));
        } catch (IOException | NumberFormatException nothingRecorded) {
            return Optional.empty();
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything was ever recorded and not cleared: a process that died by itself leaves its file. */
    public boolean exists() {
        return Files.exists(file);
    }
}
