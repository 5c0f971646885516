package io.jiaoying.warning.accounting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertThat(Csv.cell("勉县")).isEqualTo("勉县");
        assertThat(Csv.cell("")).isEmpty();
        assertThat(Csv.cell("一,二")).isEqualTo("\"一,二\"");
        assertThat(Csv.cell("所谓\"叫应\"")).isEqualTo("\"所谓\"\"叫应\"\"\"");
        assertThat(Csv.cell("一\n二")).isEqualTo("\"一\n二\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86138****00", "-1", "@a", "\tx", " =cmd", "＝1+1"})
    void what_a_spreadsheet_would_take_for_a_formula_stays_a_text(String text) {
        assertThat(Csv.cell(text)).startsWith("'").endsWith(text);
    }

    @Test
    void a_sheet_begins_with_the_mark_by_which_spreadsheets_know_utf_8() {
        assertThat(Csv.of(List.of(List.of("姓名", "职务"), List.of("张三", "村支书")))).isEqualTo("\uFEFF姓名,职务\r\n张三,村支书\r\n");
    }
}
