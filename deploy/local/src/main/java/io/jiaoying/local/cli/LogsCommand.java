package io.jiaoying.local.cli;

import io.jiaoying.local.Component;
import io.jiaoying.local.Stack;
import io.jiaoying.local.process.Pause;
import io.jiaoying.local.process.StackFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code deploy/logs [service] [-f]}: without a name the last lines of every log. */
final class LogsCommand {
    private static final int LAST_LINES = 10;

    private final Stack stack;
    private final Arguments arguments;
    private final PrintStream out;

    LogsCommand(Stack stack, Arguments arguments, PrintStream out) {
        this.stack = stack;
        this.arguments = arguments;
        this.out = out;
    }

    int run() {
        if (arguments.names().isEmpty()) {
            Arrays.stream(Component.values()).forEach(this::printEnd);
            return 0;
        }
        Path log = stack.process(chosen()).log();
        if (!Files.exists(log)) {
            throw new StackFailure("还没有日志 " + log + "。", "There is no log yet at " + log + ".");
        }
        print(log);
        return 0;
    }

    private Component chosen() {
        String name = arguments.names().get(0);
        return Component.labelled(name)
                .orElseThrow(() -> new StackFailure(
                        "没有名为 " + name + " 的组件。",
                        "No component is called " + name + "; there are "
                                + Arrays.stream(Component.values())
                                        .map(Component::label)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private void printEnd(Component component) {
        Path log = stack.process(component).log();
        out.println("==> " + log);
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).forEach(out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Path log) {
        try (InputStream content = Files.newInputStream(log)) {
            long copied = content.transferTo(out);
            while (arguments.follow() && copied >= 0) {
                Pause.millis(300);
                copied = content.transferTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
