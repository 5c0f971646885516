package io.jiaoying.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class BenchRunTest {
    @Test
    void a_leg_that_breaks_off_ends_in_a_fail_with_its_reason() {
        Ended ended = run(() -> {
            throw new IllegalStateException("not even a fifth fired");
        });

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.lastLine()).isEqualTo("FAIL deadlines full: not even a fifth fired");
    }

    @Test
    void a_failure_without_words_says_what_it_was() {
        assertThat(run(() -> {
                            throw new IllegalStateException();
                        })
                        .lastLine())
                .isEqualTo("FAIL deadlines full: java.lang.IllegalStateException");
    }

    @Test
    void a_disturbed_run_is_no_failure() {
        Ended ended = run(() -> {
            throw new DisturbedException("others 1.00 cores");
        });

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.lastLine()).isEqualTo("DISTURBED deadlines: others 1.00 cores");
    }

    private record Ended(int code, String lastLine) {}

    private static Ended run(Callable<BenchRun.Measured> work) {
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int code = BenchRun.run("deadlines", "full", false, work);
            String[] lines = printed.toString(StandardCharsets.UTF_8).strip().split("\n");
            return new Ended(code, lines[lines.length - 1]);
        } finally {
            System.setOut(before);
        }
    }
}
