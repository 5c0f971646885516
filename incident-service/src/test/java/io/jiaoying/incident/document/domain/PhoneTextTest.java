package io.jiaoying.incident.document.domain;

import static io.jiaoying.incident.domain.Reports.aHazmatAccident;
import static io.jiaoying.incident.domain.Reports.aMinimumReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.domain.Place;
import io.jiaoying.incident.domain.ReportContent;
import org.junit.jupiter.api.Test;

class PhoneTextTest {
    private static final String TOWN = "陕西省汉中市勉县武侯镇";

    @Test
    void the_first_sentence_says_unit_then_time_and_place_then_the_harmed() {
        ReportContent view = aHazmatAccident().withDead(2).withMissing(3).content();

        assertThat(PhoneText.of(view, TOWN, false).lines().findFirst())
                .hasValue("某化工有限公司，2026年7月4日12时01分，在" + TOWN + "某化工厂发生危险化学品事故，死亡2人，失联3人，受伤、涉险人数不明。");
    }

    @Test
    void what_nobody_knows_is_said_to_be_unknown() {
        assertThat(PhoneText.of(aMinimumReport().content(), "陕西省汉中市勉县", false))
                .startsWith("事发单位不明，")
                .contains("发生火灾，死亡、受伤、失联、涉险人数不明。")
                .endsWith("文字报告随后补报。请复述。\n");
    }

    @Test
    void an_exercise_says_so_first_and_zero_is_said_as_nobody() {
        assertThat(PhoneText.firstSentence(aHazmatAccident().withDead(0).content(), TOWN, true))
                .startsWith("这是演练。")
                .contains("，无人死亡，");
    }

    @Test
    void the_first_sentence_never_passes_two_hundred_characters_and_keeps_the_figures() {
        ReportContent view =
                aHazmatAccident().withDead(2).content().at(new Place("610725101201", "很长的地点".repeat(40), null, null));

        String sentence = PhoneText.firstSentence(view, TOWN + "莲水村村民委员会", false);

        assertThat(sentence.length()).isLessThanOrEqualTo(200);
        assertThat(sentence).contains("死亡2人").endsWith("。");
    }
}
