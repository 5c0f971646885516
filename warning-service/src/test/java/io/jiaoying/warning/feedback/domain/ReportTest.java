package io.jiaoying.warning.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
    @ParameterizedTest
    @EnumSource(FeedbackType.class)
    void a_type_answers_its_own_demand_only(FeedbackType type) {
        Report report = Reports.of(type, "村支书", true);
        for (FeedbackType asked : FeedbackType.values()) {
            assertThat(report.answers(asked)).as(asked.wire()).isEqualTo(asked == type);
        }
    }

    @Test
    void who_is_not_there_yet_has_not_arrived() {
        Report away = Reports.of(FeedbackType.IN_PLACE, "村支书", false);
        assertThat(away.answers(FeedbackType.IN_PLACE)).isFalse();
        assertThat(away.notInPlace()).isTrue();
        assertThat(Reports.empty(FeedbackType.NEEDS).notInPlace()).isFalse();
    }

    @Test
    void the_free_form_counts_as_whatever_it_gives_in_full() {
        Report people = Reports.free(new Report.Movement(null, null, 50, 40, 30, null, null));
        assertThat(people.answers(FeedbackType.MOVEMENT)).isTrue();
        assertThat(people.answers(FeedbackType.FIRST)).isFalse();
    }

    @Test
    void the_form_of_before_still_is_a_first_report() {
        Report old = new Report(
                null,
                new Report.Command("村支书", null),
                new Report.Movement(1, null, null, 10, null, null, null),
                Report.Dangers.UNKNOWN,
                Report.Closing.UNKNOWN,
                null,
                null,
                null);
        assertThat(old.answers(FeedbackType.FIRST)).isTrue();
        assertThat(old.answers(FeedbackType.CLOSING)).isFalse();
    }
}
