package io.jiaoying.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a log file, and the one line of it that tells what went wrong. */
public final class LogTail {
    private static final int BYTES = 64 * 1024;
    private static final int LONGEST = 300;
    private static final Pattern JSON_MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern TROUBLE =
            Pattern.compile("\\b(ERROR|FATAL|SEVERE|PANIC)\\b|Caused by:|Exception|No space left on device");

    private LogTail() {}

    private static List<String> lines(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES);
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException noLog) {
            return List.of();
        }
    }

    /** The last line that names trouble, else the last line at all; the message alone where the log is JSON. */
    public static Optional<String> lastMeaningful(Path log) {
        List<String> newestFirst = new ArrayList<>(
                lines(log).stream().filter(LogTail::saysSomething).toList());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .findFirst()
                .or(() -> newestFirst.stream().findFirst())
                .map(LogTail::shortened);
    }

    public static boolean mentions(Path log, String text) {
        return lines(log).stream().anyMatch(line -> line.contains(text));
    }

    private static boolean saysSomething(String line) {
        String text = line.strip();
        return !text.isEmpty() && !text.startsWith("at ") && !text.startsWith("...");
    }

    private static String shortened(String line) {
        Matcher message = JSON_MESSAGE.matcher(line);
        String text = (message.find() ? message.group(1) : line).strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
