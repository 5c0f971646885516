package io.jiaoying.local;

import io.jiaoying.local.process.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** What a process and its children hold in memory; pages shared between processes are counted once. */
final class MemoryUse {
    private MemoryUse() {}

    /** KiB of the process and all its descendants; 0 when it is gone. */
    static long kibibytes(long pid) {
        LongStream children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
        return LongStream.concat(LongStream.of(pid), children)
                .map(MemoryUse::ofOne)
                .sum();
    }

    private static long ofOne(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(MemoryUse::number)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinuxOrNotOurs) {
            return number("0"
                    + Commands.run("ps", "-o", "rss=", "-p", Long.toString(pid)).output());
        }
    }

    private static long number(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
