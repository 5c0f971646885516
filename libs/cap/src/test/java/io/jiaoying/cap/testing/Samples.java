package io.jiaoying.cap.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The project's own messages, under {@code io/jiaoying/cap/testing/samples}. */
public final class Samples {
    public static final List<String> ALL = List.of(
            "rainstorm",
            "rainstorm-update",
            "rainstorm-cancel",
            "flood-exercise",
            "geological-private",
            "ack",
            "error");

    private Samples() {}

    public static String text(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("samples/" + name + ".cap")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String name) {
        return text(name).getBytes(StandardCharsets.UTF_8);
    }

    /** The sample in another encoding, which it declares. */
    public static byte[] in(String text, Charset charset) {
        return text.replace("UTF-8", charset.name()).getBytes(charset);
    }
}
