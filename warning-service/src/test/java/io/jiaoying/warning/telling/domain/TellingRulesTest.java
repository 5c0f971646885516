package io.jiaoying.warning.telling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingRulesTest {
    private final ToldWords words =
            new ToldWords("山洪橙色预警", "佛坪县", "佛坪县应急管理局", Instant.parse("2026-07-04T04:00:00Z"), false);

    @ParameterizedTest
    @CsvSource({
        "TOLD,'[ACKNOWLEDGED, OVERDUE]'",
        "OVERDUE,'[ACKNOWLEDGED_LATE]'",
        "ACKNOWLEDGED,[]",
        "ACKNOWLEDGED_LATE,[]"
    })
    void a_told_party_moves_only_along_its_table(ToldState from, String next) {
        assertThat(Arrays.stream(ToldState.values()).filter(from::mayBecome).toList())
                .hasToString(next);
    }

    @ParameterizedTest
    @CsvSource({"610730101201,610730,610700000000", "610730,610730,610700000000", "6107,6107,610000000000", "61,61,none"
    })
    void a_county_or_above_issues_and_reports_one_level_up(String region, String government, String superior) {
        assertThat(IssuingGovernment.of(region)).isEqualTo(government);
        assertThat(IssuingGovernment.superior(government).orElse("none")).isEqualTo(superior);
    }

    @Test
    void a_superior_is_reported_to_and_a_neighbour_told() {
        assertThat(words.toParty(Party.SUPERIOR, About.ISSUED, ""))
                .isEqualTo("报告：佛坪县发布“山洪橙色预警”（佛坪县应急管理局7月4日12时00分发布）。收到请回复值班室确认。");
        assertThat(words.toParty(Party.NEIGHBOUR, About.RECALLED, "误操作"))
                .startsWith("通报：佛坪县撤销“山洪橙色预警”")
                .contains("原因：误操作。");
    }

    @Test
    void a_recall_names_what_was_wrong_and_an_exercise_says_so_first() {
        assertThat(words.recall("误操作")).isEqualTo("撤销：7月4日12时00分佛坪县应急管理局发布的“山洪橙色预警”系误发，现予撤销，请勿再据此行动。原因：误操作。");
        ToldWords drill = new ToldWords("山洪橙色预警", "佛坪县", "局", Instant.parse("2026-07-04T04:00:00Z"), true);
        assertThat(drill.recall("x")).startsWith("演练 ");
        assertThat(drill.title(About.ISSUED)).startsWith("演练 ");
        assertThat(drill.toParty(Party.GARRISON, About.UPDATED, "")).startsWith("演练 ");
    }
}
