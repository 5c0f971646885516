package io.jiaoying.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code /proc}. */
final class ProcFolder {
    private static final Path PROC = Path.of("/proc");
    private static final long KERNEL_THREADS = 2;

    private ProcFolder() {}

    static CpuTimes read(long root) {
        var processes = processes();
        Set<Long> tree = treeOf(root, processes);
        long ours = 0;
        long kernel = 0;
        for (ProcStat each : processes) {
            ours += tree.contains(each.pid()) ? each.ticks() : 0;
            kernel += each.parent() == KERNEL_THREADS ? each.ticks() : 0;
        }
        String[] cpu = firstLine(PROC.resolve("stat")).trim().split(" +");
        return new CpuTimes(System.nanoTime(), busy(cpu), Long.parseLong(cpu[8]), ours, kernel);
    }

    /** Of {@code cpu user nice system idle iowait irq softirq steal …}. */
    static long busy(String[] cpu) {
        return Long.parseLong(cpu[1]) + Long.parseLong(cpu[2]) + Long.parseLong(cpu[3]);
    }

    static Set<Long> treeOf(long root, List<ProcStat> processes) {
        var tree = new HashSet<Long>(Set.of(root));
        boolean grown = true;
        while (grown) {
            grown = processes.stream()
                            .filter(each -> tree.contains(each.parent()) && tree.add(each.pid()))
                            .count()
                    > 0;
        }
        return tree;
    }

    static List<ProcStat> processes() {
        var processes = new ArrayList<ProcStat>();
        try (Stream<Path> entries = Files.list(PROC)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                if (Character.isDigit(entry.getFileName().toString().charAt(0))) {
                    addIfAlive(entry, processes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return processes;
    }

    private static void addIfAlive(Path process, List<ProcStat> processes) {
        try {
            processes.add(ProcStat.parse(Files.readString(process.resolve("stat"))));
        } catch (IOException ended) {
            // it ended between the listing and now
        }
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
