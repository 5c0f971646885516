package io.jiaoying.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void a_stack_that_does_not_run_is_one_sentence_and_exit_code_2() {
        assertThat(run("--port-offset", "39999")).isEqualTo(Demo.COULD_NOT_BEGIN);

        assertThat(shown.toString(UTF_8).strip()).contains("deploy/up").doesNotContain("\n");
    }

    @Test
    void an_argument_nobody_knows_is_exit_code_2() {
        assertThat(run("--fast")).isEqualTo(Demo.COULD_NOT_BEGIN);
        assertThat(run("--port-offset")).isEqualTo(Demo.COULD_NOT_BEGIN);
        assertThat(run("--port-offset", "many")).isEqualTo(Demo.COULD_NOT_BEGIN);
        assertThat(run("--port-offset", "60000")).isEqualTo(Demo.COULD_NOT_BEGIN);
        assertThat(shown.toString(UTF_8)).contains("usage");
    }

    @Test
    void the_offset_is_0_unless_told() {
        assertThat(Demo.portOffset(List.of())).isZero();
        assertThat(Demo.portOffset(List.of("--port-offset", "1000"))).isEqualTo(1000);
    }

    private int run(String... args) {
        return Demo.run(List.of(args), new PrintStream(shown, true, UTF_8), false);
    }
}
