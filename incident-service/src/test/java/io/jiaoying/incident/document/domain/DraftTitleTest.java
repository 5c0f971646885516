package io.jiaoying.incident.document.domain;

import static io.jiaoying.incident.domain.Reports.aHazmatAccident;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTitleTest {
    private static final String TOWN = "陕西省汉中市勉县武侯镇";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2, 3, -, -, -, 致2人死亡3人失联",
                "-, 3, -, -, -, 致3人失联、死亡人数不明",
                "0, 3, -, 1, -, 致3人失联1人重伤",
                "-, -, -, -, -, 伤亡情况不明",
                "-, 0, 0, 0, 0, 伤亡情况不明",
                "0, -, -, -, -, 暂无人员死亡、其他伤亡不明",
                "0, 0, 0, 0, 0, 无人员伤亡",
                "1, 0, 2, -, 5, 致1人死亡2人被困5人轻伤"
            })
    void casualties_are_said_and_unknown_never_becomes_zero(
            Integer dead, Integer missing, Integer trapped, Integer serious, Integer slight, String words) {
        assertThat(CasualtyWords.inTitle(new Casualties(dead, missing, trapped, serious, slight, null, null)))
                .isEqualTo(words);
    }

    @Test
    void a_title_has_place_type_casualties_and_which_report_it_is() {
        ReportContent view = aHazmatAccident().withDead(2).withMissing(3).content();

        String incident = DraftTitle.ofIncident(view, TOWN, false);

        assertThat(incident).isEqualTo(TOWN + "危险化学品事故致2人死亡3人失联");
        assertThat(DraftTitle.ofReport(incident, ReportKind.FOLLOW_UP, 2)).isEqualTo(incident + "（续报二）");
    }

    @Test
    void progress_is_said_and_an_exercise_says_so_first() {
        ReportContent view =
                aHazmatAccident().withDead(0).progressing("searching").content();

        assertThat(DraftTitle.ofIncident(view, TOWN, true))
                .startsWith("【演练】" + TOWN)
                .endsWith("，正在搜救");
    }

    @Test
    void a_title_carries_none_of_the_reporters_words() {
        ReportContent view = aHazmatAccident().saying("张三家的厂").content();

        assertThat(DraftTitle.ofIncident(view, TOWN, false)).doesNotContain("张三", "某化工");
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST, 1, 初报",
        "FOLLOW_UP, 1, 续报一",
        "FOLLOW_UP, 10, 续报十",
        "FOLLOW_UP, 21, 续报二十一",
        "SUPPLEMENT, 3, 补报三",
        "FINAL, 1, 终报",
        "FINAL, 2, 终报二",
        "VERIFICATION, 1, 核报一",
        "CORRECTION, 2, 更正二"
    })
    void reports_are_numbered_within_their_kind(ReportKind kind, int ordinal, String label) {
        assertThat(ReportLabel.of(kind, ordinal)).isEqualTo(label);
    }
}
