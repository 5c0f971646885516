package io.jiaoying.local.cli;

import io.jiaoying.local.ComponentStatus;
import io.jiaoying.local.Stack;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code deploy/status}: one line per component; exit 0 only when all are ready. */
final class StatusCommand {
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Stack stack;
    private final PrintStream out;

    StatusCommand(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    int run() {
        boolean allReady = true;
        for (ComponentStatus status : stack.status()) {
            boolean ready = status.state() == ComponentStatus.State.READY;
            allReady &= ready;
            out.println(line(status));
        }
        return allReady ? 0 : 1;
    }

    private static String line(ComponentStatus status) {
        boolean runs = status.pid() != 0;
        return String.format(
                        Locale.ROOT,
                        "%-17s :%-5d  %-12s  %-11s %s  %s",
                        status.component().label(),
                        status.port(),
                        status.state().text(),
                        runs ? "pid " + status.pid() : "",
                        runs ? "自 since " + SINCE.format(status.since()) : "",
                        status.reason())
                .stripTrailing();
    }
}
