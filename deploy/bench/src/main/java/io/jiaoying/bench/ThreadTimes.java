package io.jiaoying.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** CPU time of some of a process' threads, as {@code /proc/<pid>/task} shows it; Linux cuts names after 15 characters. */
public final class ThreadTimes {
    private static final long MILLIS_PER_TICK = (long) (1_000 / CpuTimes.TICKS_PER_SECOND);

    private ThreadTimes() {}

    public static Duration of(long pid, Predicate<String> name) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            List<Path> threads = tasks.toList();
            return Duration.ofMillis(
                    threads.stream().mapToLong(thread -> ticks(thread, name)).sum() * MILLIS_PER_TICK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(Path thread, Predicate<String> name) {
        try {
            String line = Files.readString(thread.resolve("stat"));
            String own = line.substring(line.indexOf('(') + 1, line.lastIndexOf(')'));
            return name.test(own) ? ProcStat.parse(line).ticks() : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
