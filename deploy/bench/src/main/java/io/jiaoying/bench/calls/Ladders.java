package io.jiaoying.bench.calls;

import io.jiaoying.local.process.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The call-out profiles of the bench: one text message, the same at a pace, and four that follow each other every three seconds. */
final class Ladders {
    static final String ONCE = "BENCH-ONCE";
    static final String AGAIN = "BENCH-AGAIN";
    static final String PACED = "BENCH-PACED";
    /** What a paced profile and a paced carrier allow in a second. */
    static final int RATE = 100;

    private static final String FORM = """
            {"id": "%s", "source": "bench", "answeredWhen": ["heard", "pressed", "said", "proxied", "door"],
             "heardSeconds": 0, "proxiedWhen": ["pressed"], "pace": {%s},
             "ladders": {"default": [%s]},
             "feedback": {"within": "PT1H", "channels": [], "afterLifting": null}}""";

    private Ladders() {}

    /** Their files, as the service takes them. */
    static String files() {
        String again = step("PT3S") + "," + step("PT3S") + "," + step("PT3S") + "," + step("PT1H");
        return write(ONCE, "", step("PT1H")) + "," + write(AGAIN, "", again) + ","
                + write(PACED, "\"default\": " + RATE, step("PT1H"));
    }

    private static String step(String patience) {
        return "{\"who\": \"self\", \"channels\": [\"sms\"], \"patience\": \"" + patience + "\"}";
    }

    private static String write(String id, String pace, String steps) {
        Path file = Checkout.root().resolve("deploy/bench/target/" + id + ".json");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, FORM.formatted(id, pace, steps));
            return file.toAbsolutePath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
