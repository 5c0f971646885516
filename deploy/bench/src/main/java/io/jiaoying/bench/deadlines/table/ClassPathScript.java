package io.jiaoying.bench.deadlines.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL that a library ships. */
final class ClassPathScript {
    private ClassPathScript() {}

    static String read(String path) {
        try (InputStream script = ClassPathScript.class.getResourceAsStream(path)) {
            if (script == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
