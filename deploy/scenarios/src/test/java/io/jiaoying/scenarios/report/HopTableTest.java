package io.jiaoying.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HopTableTest {
    private final HopTable table = new HopTable();

    @Test
    void hops_stand_in_the_order_they_were_met_with_count_p50_and_p99() {
        table.add("应答 → 反馈", Duration.ofMillis(40));
        table.add("签发 → 实时流", Duration.ofMillis(5));
        table.add("应答 → 反馈", Duration.ofMillis(60));

        List<String> lines = table.lines();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(2).strip().split("\\s{2,}")).containsExactly("应答 → 反馈", "2", "40", "60");
        assertThat(lines.get(3).strip().split("\\s{2,}")).containsExactly("签发 → 实时流", "1", "5", "5");
    }

    @Test
    void every_line_is_equally_wide_on_a_terminal() {
        table.add("短", Duration.ofMillis(1));
        table.add("a longer hop 较长的环节", Duration.ofMillis(123456));

        assertThat(table.lines()).extracting(TextWidth::of).containsOnly(74);
    }

    @Test
    void a_hop_never_met_counts_nothing() {
        assertThat(table.count("无")).isZero();
        assertThat(table.values("无")).isEmpty();
    }
}
