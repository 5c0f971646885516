package io.jiaoying.warning.auditing.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.auditing.domain.Audit;
import io.jiaoying.warning.auditing.domain.Fault;
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
                List.of(with(Fault.STEP_LOST), with(Fault.NOT_HANDED_OVER), with(Fault.STEP_LOST)));
        assertThat(audit.isClean()).isFalse();
        assertThat(AuditCalls.alert(audit))
                .contains("3 of 506 open targets are past due")
                .contains(OUT + " (step-lost 2, not-handed-over 1)");
    }

    @Test
    void nothing_past_due_is_clean_however_many_are_open() {
        assertThat(new Audit(Instant.EPOCH, 10_000, 0, List.of()).isClean()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void every_fault_is_read_back_from_its_word_and_explained_in_both_languages(Fault fault) {
        assertThat(Fault.of(fault.wire())).contains(fault);
        assertThat(fault.chinese()).isNotBlank();
        assertThat(fault.english()).isNotBlank();
    }
}
