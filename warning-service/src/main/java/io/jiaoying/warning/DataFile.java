package io.jiaoying.warning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Rules that are data: a file of the operator's, or one that ships with the service. */
public final class DataFile {
    private DataFile() {}

    /** What the parser makes of it; a fault it finds names the file too, and stops the start. */
    public static <T> T read(String place, Function<String, T> parser) {
        try {
            return parser.apply(read(place));
        } catch (IllegalArgumentException fault) {
            throw new IllegalArgumentException(place + ": " + fault.getMessage(), fault);
        }
    }

    private static String read(String place) {
        Path file = Path.of(place);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in =
                Files.isRegularFile(file) ? Files.newInputStream(file) : loader.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("文件不存在 nothing at " + place);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
