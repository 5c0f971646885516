package io.jiaoying.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.local.process.StackFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void all_options_are_understood_in_any_order() {
        Arguments arguments = Arguments.parse("--port-offset", "2000", "incident", "--fresh", "-f", "--data", "/d");
        assertThat(arguments.fresh()).isTrue();
        assertThat(arguments.follow()).isTrue();
        assertThat(arguments.portOffset()).hasValue(2000);
        assertThat(arguments.dataFolder()).isEqualTo(Path.of("/d"));
        assertThat(arguments.names()).containsExactly("incident");
    }

    @Test
    void without_options_the_data_stay_inside_the_checkout() {
        assertThat(Arguments.parse().dataFolder().getFileName()).hasToString(".jiaoying");
    }

    @Test
    void what_is_not_understood_is_named() {
        assertThatThrownBy(() -> Arguments.parse("--frech"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("--frech");
        assertThatThrownBy(() -> Arguments.parse("--data"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> Arguments.parse("--port-offset", "many"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("many");
    }
}
