package io.jiaoying.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapturedTest {
    private static final String LOG = """
            2026-11-22 06:00:00.000 UTC [7] LOG:  duration: 0.1 ms  execute p1: SELECT 1
            2026-11-22 06:00:00.000 UTC [7] LOG:  duration: 1.2 ms  execute p2: WITH a AS (INSERT INTO t VALUES ($1, $2)),
            \tb AS (INSERT INTO u SELECT * FROM f($3) AS r(x)),
            \tc AS (SELECT $4, $1)
            \tSELECT 1
            2026-11-22 06:00:00.000 UTC [7] DETAIL:  Parameters: $1 = '01994b1e-0000-7000-8000-000000000001', $2 = NULL, $3 = '{"it''s"}', $4 = 'x'
            2026-11-22 06:00:01.000 UTC [7] LOG:  duration: 0.1 ms  execute <unnamed>: COMMIT
            """;

    private final Captured captured = Captured.lastIn(LOG, "WITH a AS");

    @Test
    void the_statement_and_its_values_are_read_from_the_log() {
        assertThat(captured.sql()).startsWith("WITH a AS (INSERT").endsWith("\nSELECT 1");
        assertThat(captured.values()).containsExactly("01994b1e-0000-7000-8000-000000000001", null, "{\"it's\"}", "x");
    }

    @Test
    void a_common_table_expression_goes_with_the_parameters_that_only_it_used() {
        Captured shorter = captured.without(List.of("b"));

        assertThat(shorter.sql())
                .isEqualTo("WITH a AS (INSERT INTO t VALUES ($1, $2)),\nc AS (SELECT $3, $1)\nSELECT 1");
        assertThat(shorter.values()).containsExactly("01994b1e-0000-7000-8000-000000000001", null, "x");
    }

    @Test
    void ids_and_numbers_are_slots_that_stand_for_the_same_thing_everywhere() {
        var slots = new Slots();
        String id = "01994b1e-0000-7000-8000-000000000001";
        Slots.Parts text = slots.cut("clock:" + id + " of 610725-20261122-000123");
        Slots.Parts same = slots.cut(id);

        assertThat(text.filled(new String[] {"A", "7"})).isEqualTo("clock:A of 610725-20261122-7");
        assertThat(same.filled(new String[] {"A", "7"})).isEqualTo("A");
        assertThat(slots.count()).isEqualTo(2);
        assertThat(slots.isId(0)).isTrue();
        assertThat(slots.isId(1)).isFalse();
    }

    @Test
    void pgbench_makes_the_ids_from_its_own_number_and_meets_no_colon_of_ours() {
        String script = Pgbench.script(captured, List.of("uuid", "text", "text[]", "text"));

        assertThat(script)
                .startsWith("\\set k random(")
                .contains("NULL::text")
                .contains("'00000000-0000-4000-8000-' || lpad(to_hex(:k::bigint), 12, '0')")
                .contains("(E'{\"it''s\"}')::text[]");
    }
}
