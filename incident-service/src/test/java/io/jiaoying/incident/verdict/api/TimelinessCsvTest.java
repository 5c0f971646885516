package io.jiaoying.incident.verdict.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelinessCsvTest {
    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertThat(TimelinessCsv.cell("勉县")).isEqualTo("勉县");
        assertThat(TimelinessCsv.cell("第九条,第十条")).isEqualTo("\"第九条,第十条\"");
        assertThat(TimelinessCsv.cell("所谓\"快报\"")).isEqualTo("\"所谓\"\"快报\"\"\"");
        assertThat(TimelinessCsv.cell("一\n二")).isEqualTo("\"一\n二\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\tx"})
    void what_a_spreadsheet_would_take_for_a_formula_stays_a_text(String text) {
        assertThat(TimelinessCsv.cell(text)).startsWith("'").endsWith(text);
    }
}
