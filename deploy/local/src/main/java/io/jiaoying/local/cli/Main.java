package io.jiaoying.local.cli;

import io.jiaoying.local.Stack;
import io.jiaoying.local.process.StackFailure;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code up}, {@code down}, {@code status}, {@code logs} and, for scripts, {@code is-up} and {@code runs}. */
public final class Main {
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private Main() {}

    public static void main(String[] args) {
        ROOT_LOGGER.setLevel(Level.SEVERE);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out));
    }

    static int run(String[] args, PrintStream out) {
        try {
            String command = args.length == 0 ? "help" : args[0];
            Arguments arguments = Arguments.parse(Arrays.copyOfRange(args, Math.min(1, args.length), args.length));
            return switch (command) {
                case "up" -> new UpCommand(arguments, out).run();
                case "down" -> down(arguments, out);
                case "status" -> new StatusCommand(StackChoice.of(arguments), out).run();
                case "logs" -> new LogsCommand(StackChoice.of(arguments), arguments, out).run();
                case "is-up" -> StackChoice.of(arguments).isUp() ? 0 : 1;
                case "runs" -> StackChoice.runs(StackChoice.of(arguments)) ? 0 : 1;
                default -> usage(out);
            };
        } catch (StackFailure failure) {
            out.println("✗ " + failure.getMessage());
            return 1;
        }
    }

    private static int down(Arguments arguments, PrintStream out) {
        Stack stack = StackChoice.of(arguments);
        if (!StackChoice.runs(stack)) {
            out.println("没有在运行的部分。 Nothing is running.");
        }
        stack.down(out::println);
        return 0;
    }

    private static int usage(PrintStream out) {
        out.println("up [--fresh] [--data DIR] [--port-offset N] | down | status | logs [-f] [service]");
        return 2;
    }
}
