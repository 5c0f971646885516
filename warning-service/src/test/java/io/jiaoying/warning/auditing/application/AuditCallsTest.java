package io.jiaoying.warning.auditing.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.auditing.domain.Audit;
import io.jiaoying.warning.auditing.domain.Fault;
import io.jiaoying.warning.auditing.domain.Neglect;
import io.jiaoying.warning.auditing.domain.Neglected;
import io.jiaoying.warning.auditing.domain.PastDue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditCallsTest {
    private static final UUID OUT = UUID.fromString("018f9c4e-0011-7a10-8a10-610725000011");

    private static PastDue with(Fault fault) {
        return new PastDue(
                UUID.randomUUID(), OUT, UUID.randomUUID(), "p0001", "村支书", "610725111201", "calling", fault, null);
    }

    @Test
    void the_alert_names_each_call_out_with_what_was_found_there() {
        Audit audit = new Audit(
                Instant.EPOCH,
                506,
                3,
                List.of(with(Fault.STEP_LOST), with(Fault.NOT_HANDED_OVER), with(Fault.STEP_LOST)),
                0,
                List.of());
        assertThat(audit.isClean()).isFalse();
        assertThat(AuditCalls.alert(audit))
                .contains("3 of 506 open targets are past due")
                .contains(OUT + " (step-lost 2, not-handed-over 1)");
    }

    @Test
    void nothing_past_due_is_clean_however_many_are_open() {
        assertThat(new Audit(Instant.EPOCH, 10_000, 0, List.of(), 0, List.of()).isClean())
                .isTrue();
    }

    @Test
    void an_obligation_nobody_looked_at_is_told_by_a_line_of_its_own() {
        var task = new Neglected(UUID.randomUUID(), UUID.randomUUID(), "610725", Neglect.TASK_UNNOTICED, Instant.EPOCH);
        Audit audit = new Audit(Instant.EPOCH, 506, 0, List.of(), 2, List.of(task, task));
        assertThat(audit.isClean()).isFalse();
        assertThat(AuditCalls.alerts(audit))
                .singleElement()
                .asString()
                .contains("2 obligations are past due")
                .contains("task-unnoticed 2");
    }

    @ParameterizedTest
    @EnumSource(Neglect.class)
    void every_neglect_is_read_back_from_its_word_and_explained_in_both_languages(Neglect neglect) {
        assertThat(Neglect.of(neglect.wire())).contains(neglect);
        assertThat(neglect.chinese()).isNotBlank();
        assertThat(neglect.english()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void every_fault_is_read_back_from_its_word_and_explained_in_both_languages(Fault fault) {
        assertThat(Fault.of(fault.wire())).contains(fault);
        assertThat(fault.chinese()).isNotBlank();
        assertThat(fault.english()).isNotBlank();
    }
}
