package io.jiaoying.local.cli;

import io.jiaoying.local.Stack;
import io.jiaoying.local.process.StackFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** {@code deploy/up}: one at a time per data folder. */
final class UpCommand {
    private final Arguments arguments;
    private final PrintStream out;
    private final long begun = System.nanoTime();

    UpCommand(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    int run() {
        Path folder = arguments.dataFolder();
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    @Nullable FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new StackFailure("另一个 deploy/up 正在运行。", "Another deploy/up is at work on this data folder.");
                }
                return up();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int up() {
        Stack stack = StackChoice.toStart(arguments);
        if (arguments.fresh()) {
            stack.down(out::println);
            Stack.wipe(arguments.dataFolder());
            stack = StackChoice.toStart(arguments);
        }
        if (stack.isUp()) {
            out.println("全部已在运行。 Everything is already running.");
        } else {
            stack.up(out::println);
        }
        new Summary(stack, out).print((System.nanoTime() - begun) / 1e9);
        return 0;
    }
}
