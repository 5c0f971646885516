package io.jiaoying.scenarios.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ExpectationsTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Narrator plain = narrator(false);
    private final Expectations expectations = new Expectations(plain);

    @Test
    void what_holds_is_counted_and_shown() {
        expectations.equal("合计", 506, 506);
        expectations.atLeast("应答", 300, 300);
        expectations.atMost("秒", 10, 10);

        assertThat(expectations.missing()).isEmpty();
        assertThat(expectations.kept()).isEqualTo(3);
        assertThat(text()).contains("✓").contains("合计：506").doesNotContain("✗");
    }

    @Test
    void what_is_missing_says_what_was_expected_and_what_was_seen() {
        expectations.equal("合计", 506, 505);
        expectations.atLeast("应答", 300, 299);
        expectations.atMost("秒", 10, 11);
        expectations.missing("上门", "≥ 1", "0");

        assertThat(expectations.kept()).isZero();
        assertThat(expectations.missing())
                .extracting(Object::toString)
                .containsExactly(
                        "合计：应为 expected 506，实为 seen 505",
                        "应答：应为 expected ≥ 300，实为 seen 299",
                        "秒：应为 expected ≤ 10，实为 seen 11",
                        "上门：应为 expected ≥ 1，实为 seen 0");
        assertThat(text()).contains("✗").doesNotContain("✓");
    }

    @Test
    void nothing_seen_is_missing_too() {
        expectations.equal("状态", "met", null);

        assertThat(expectations.missing()).hasSize(1);
    }

    @Test
    void lines_are_plain_when_nobody_watches_a_terminal() {
        plain.does("县值班员", "起草");

        assertThat(text()).isEqualTo("12:00:00.000  县值班员    ▶ 起草\n");
    }

    @Test
    void lines_are_coloured_on_a_terminal() {
        narrator(true).fails("没有");

        assertThat(text()).contains("\u001B[31m✗").contains("\u001B[0m");
    }

    private Narrator narrator(boolean coloured) {
        PrintStream out = new PrintStream(shown, true, UTF_8);
        return new Narrator(out, coloured, InstantSource.fixed(Instant.parse("2026-07-04T04:00:00Z")));
    }

    private String text() {
        return shown.toString(UTF_8).replace("\r\n", "\n");
    }
}
