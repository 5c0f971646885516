package io.jiaoying.cap.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.jiaoying.cap.testing.Samples;
import io.jiaoying.cap.write.AlertWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes flipped, cut out, doubled and put in: the reader always answers, soon, and never with anything thrown. */
class MutatedBytesTest {
    private static final int MUTANTS = 3_000;
    private static final String[] SPICE = {
        "<!DOCTYPE x [",
        "<!ENTITY a '",
        "]]>",
        "&#0;",
        "&#x110000;",
        "<![CDATA[",
        "<?xml",
        "xmlns=''",
        "&lt;",
        "<a:b>",
        "\0",
        "]]",
        "-->"
    };

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void a_damaged_message_is_answered(String encoding) {
        byte[] whole = AlertWriter.write(
                ((Reading.Understood) CapReader.read(Samples.bytes("rainstorm"))).alert(), Charset.forName(encoding));
        Random random = new Random(42);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutate(whole, random);
            Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CapReader.read(mutant));
            if (reading instanceof Reading.Refused refused) {
                assertThat(refused.faults()).isNotEmpty();
            }
        }
    }

    private static byte[] mutate(byte[] whole, Random random) {
        byte[] mutant = whole;
        for (int times = 1 + random.nextInt(4); times > 0 && mutant.length > 0; times--) {
            int at = random.nextInt(mutant.length);
            int to = Math.min(mutant.length, at + 1 + random.nextInt(40));
            mutant = switch (random.nextInt(4)) {
                case 0 -> join(Arrays.copyOf(mutant, at), new byte[] {(byte) random.nextInt()}, rest(mutant, at + 1));
                case 1 -> join(Arrays.copyOf(mutant, at), new byte[0], rest(mutant, to));
                case 2 -> join(Arrays.copyOf(mutant, to), Arrays.copyOfRange(mutant, at, to), rest(mutant, to));
                default ->
                    join(Arrays.copyOf(mutant, at), SPICE[random.nextInt(SPICE.length)].getBytes(), rest(mutant, at));
            };
        }
        return mutant;
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
