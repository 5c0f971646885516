package io.jiaoying.warning.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFaultsTest {
    private static List<String> fieldsOf(Report report) {
        return ReportFaults.of(report).stream().map(ReportFaults.Fault::field).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "received,onSite",
        "first,commander;onSite;villagesAffected;moving",
        "movement,peopleAffected;peopleToMove;peopleMoved",
        "in-place,commander;onSite",
        "dangers,peopleInDanger;roads;power;comms",
        "needs,needs",
        "closing,rainMillimetres;losses;onSite;peopleMoved"
    })
    void each_type_names_every_field_it_lacks(String type, String lacking) {
        assertThat(fieldsOf(Reports.empty(FeedbackType.of(type).orElseThrow())))
                .containsExactlyInAnyOrder(lacking.split(";"));
    }

    @ParameterizedTest
    @EnumSource(FeedbackType.class)
    void every_fault_is_worded_in_both_languages(FeedbackType type) {
        assertThat(ReportFaults.of(Reports.empty(type)))
                .isNotEmpty()
                .allMatch(fault ->
                        fault.chinese().contains("须填写") && fault.english().contains(type.wire()));
    }

    @Test
    void the_free_form_may_lack_anything_but_not_everything() {
        assertThat(fieldsOf(Reports.empty(null))).containsExactly("commander");
        assertThat(fieldsOf(Reports.free(new Report.Movement(null, null, null, 10, null, null, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50,40,41,peopleMoved", "50,51,10,peopleToMove", "50,-1,-2,peopleToMove", "-1,0,0,peopleAffected"})
    void figures_that_cannot_be_are_refused_at_their_field(int affected, int toMove, int moved, String field) {
        assertThat(fieldsOf(Reports.moved(affected, toMove, moved))).contains(field);
    }

    @Test
    void the_moved_and_the_refusing_together_are_no_more_than_those_to_move() {
        assertThat(fieldsOf(Reports.free(new Report.Movement(null, null, 50, 40, 35, 6, null))))
                .containsExactly("refusing");
        assertThat(fieldsOf(Reports.free(new Report.Movement(null, null, 50, 40, 35, 5, null))))
                .isEmpty();
    }

    @Test
    void nobody_can_have_moved_where_nobody_moves() {
        assertThat(fieldsOf(Reports.free(new Report.Movement(null, false, null, null, 1, null, null))))
                .containsExactly("moving");
    }

    @Test
    void moved_alone_is_held_against_what_stands_for_the_village() {
        Standing standing = new Standing(null, 12, 9, null, null, null, null, null);
        Report more = Reports.free(new Report.Movement(null, null, null, null, 13, null, null));
        assertThat(ReportFaults.beside(more, standing))
                .extracting(ReportFaults.Fault::field)
                .containsExactly("peopleMoved");
        Report fewer = Reports.free(new Report.Movement(null, null, null, 8, null, null, null));
        assertThat(ReportFaults.beside(fewer, standing))
                .extracting(ReportFaults.Fault::field)
                .containsExactly("peopleToMove");
        assertThat(ReportFaults.beside(Reports.moved(20, 8, 8), standing)).isEmpty();
        assertThat(ReportFaults.beside(more, Standing.NOTHING)).isEmpty();
    }
}
