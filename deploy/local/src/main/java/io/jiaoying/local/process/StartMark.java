package io.jiaoying.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What tells a process from a later one with the same pid: boot id and start tick on Linux, start instant elsewhere. */
final class StartMark {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int START_TICKS_AFTER_NAME = 19;

    private StartMark() {}

    /** Empty when no such process lives; a zombie does not live. */
    static Optional<String> of(long pid) {
        return Files.isReadable(BOOT_ID) ? onLinux(pid) : elsewhere(pid);
    }

    private static Optional<String> onLinux(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] afterName =
                    stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
            boolean dead = "Z".equals(afterName[0]) || "X".equals(afterName[0]);
            return dead
                    ? Optional.empty()
                    : Optional.of(Files.readString(BOOT_ID).strip() + ":" + afterName[START_TICKS_AFTER_NAME]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<String> elsewhere(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(Object::toString);
    }
}
