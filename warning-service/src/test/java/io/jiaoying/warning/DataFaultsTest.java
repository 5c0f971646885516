package io.jiaoying.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DataFaultsTest {
    @Test
    void all_faults_are_told_at_once_each_at_its_place_in_two_languages() {
        DataFaults faults = new DataFaults();
        var tree = DataFaults.tree("""
                {"name": " ", "colour": "mauve", "within": "PT0S", "surprise": 1, "list": {}}""");
        faults.known("", tree, Set.of("name", "colour", "within", "list"));
        faults.text("name", tree.path("name"));
        faults.word("colour", tree.path("colour"), Set.of("red"));
        faults.duration("within", tree.path("within"));
        faults.each("list", tree.path("list"), true, (at, one) -> {});
        assertThat(faults.all())
                .extracting(DataFaults.Fault::place)
                .containsExactly("surprise", "name", "colour", "within", "list");
        assertThatThrownBy(() -> faults.refuse("名单有误 bad list"))
                .hasMessageStartingWith("名单有误 bad list: ")
                .hasMessageContaining("colour 须为 [red] 之一 / must be one of [red]");
    }

    @Test
    void what_is_no_json_is_refused_with_its_line_and_column() {
        assertThatThrownBy(() -> DataFaults.tree("{\n  \"a\": ,\n}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2, column");
    }

    @Test
    void what_is_in_order_is_not_refused() {
        DataFaults faults = new DataFaults();
        faults.duration("within", DataFaults.tree("\"PT3H\""));
        faults.refuse("nothing");
        assertThat(faults.all()).isEmpty();
    }
}
