package io.jiaoying.resource.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.resource.domain.ImportLine;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleCsvTest {
    private static final String HEADER = "id,name,post,region,phone,superior,deputyOf\n";

    @Test
    void lines_are_counted_as_an_editor_counts_them() {
        List<ImportLine> lines =
                read(HEADER + "p1,\"李\n明\",值班员,61,10000,,\n\np2,张勇,值班员,61,10000,p1,\r\np3,吴磊,值班员,61,10000,,p1");

        assertThat(lines).extracting(ImportLine::line).containsExactly(2L, 5L, 6L);
        assertThat(lines.get(2).draft().deputyOf()).isEqualTo("p1");
    }

    @Test
    void columns_may_come_in_any_order_with_an_optional_address_and_a_byte_order_mark() {
        List<ImportLine> lines =
                read("\uFEFFphone,email,id,name,post,region,superior,deputyOf\n10000,a@b.cn,p1,李明,值班员,61,,\n");

        assertThat(lines.get(0).draft().phone()).isEqualTo("10000");
        assertThat(lines.get(0).draft().email()).isEqualTo("a@b.cn");
    }

    @Test
    void a_record_with_too_few_fields_is_told_by_its_line_and_the_next_is_read() {
        List<ImportLine> lines = read(HEADER + "p1,李明\np2,张勇,值班员,61,10000,,\n");

        assertThat(lines.get(0).misshapen()).hasSize(1);
        assertThat(lines.get(1).misshapen()).isEmpty();
    }

    @Test
    void a_missing_column_and_an_unknown_one_are_named() {
        assertThatThrownBy(() -> read("id,name,post,region,phone,superior,boss\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly("line 1: boss", "line 1: deputyOf"));
    }

    @Test
    void an_unclosed_quote_is_told_by_its_line() {
        assertThatThrownBy(() -> read(HEADER + "p1,李明,值班员,61,10000,,\np2,\"张勇,值班员,61,10000,,\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactly("line 3"));
    }

    @Test
    void another_encoding_is_refused_instead_of_storing_garbled_names() {
        byte[] gbk = (HEADER + "p1,李明,值班员,61,10000,,\n").getBytes(Charset.forName("GBK"));

        assertThatThrownBy(() -> PeopleCsv.read(gbk)).isInstanceOf(Refusal.class);
    }

    private static List<ImportLine> read(String file) {
        return PeopleCsv.read(file.getBytes(UTF_8));
    }
}
