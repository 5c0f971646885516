package io.jiaoying.warning.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.accounting.domain.MissedFor.End;
import io.jiaoying.warning.calling.domain.AttemptEnd;
import io.jiaoying.warning.calling.domain.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissedForTest {
    private static final End SILENT_TEXT = new End(Channel.SMS, AttemptEnd.SILENCE, null);

    private static End call(AttemptEnd end, String reason) {
        return new End(Channel.VOICE, end, reason);
    }

    @Test
    void the_reason_is_the_nearest_that_any_attempt_came() {
        assertThat(MissedFor.of(List.of(SILENT_TEXT, call(AttemptEnd.NO_ANSWER, null), call(AttemptEnd.HUNG_UP, null))))
                .isEqualTo(MissedFor.HUNG_UP);
        assertThat(MissedFor.of(List.of(SILENT_TEXT))).isEqualTo(MissedFor.SILENCE);
        assertThat(MissedFor.of(List.of())).isEqualTo(MissedFor.NEVER_CALLED);
    }

    @Test
    void a_dead_number_is_one_however_the_carrier_says_so_and_whatever_else_was_sent_there() {
        assertThat(MissedFor.of(List.of(call(AttemptEnd.REFUSED, "not-a-number"))))
                .isEqualTo(MissedFor.DEAD_NUMBER);
        assertThat(MissedFor.of(List.of(SILENT_TEXT, call(AttemptEnd.DECLINED, "no-such-number"))))
                .isEqualTo(MissedFor.DEAD_NUMBER);
        assertThat(MissedFor.of(List.of(call(AttemptEnd.REFUSED, "http-403")))).isEqualTo(MissedFor.REFUSED);
    }

    @Test
    void a_person_declines_a_call_but_a_text_is_only_not_delivered() {
        assertThat(MissedFor.of(List.of(call(AttemptEnd.DECLINED, null)))).isEqualTo(MissedFor.DECLINED);
        assertThat(MissedFor.of(List.of(new End(Channel.SMS, AttemptEnd.DECLINED, "sms-undeliv-001"))))
                .isEqualTo(MissedFor.UNDELIVERED);
    }

    @ParameterizedTest
    @EnumSource(
            value = AttemptEnd.class,
            names = {
                "ANSWERED",
                "NOT_ENOUGH",
                "HUNG_UP",
                "BUSY",
                "NO_ANSWER",
                "DECLINED",
                "SILENCE",
                "REFUSED",
                "NOT_TAKEN",
                "MAY_HAVE_LEFT"
            })
    void whatever_a_carrier_had_or_was_asked_to_take_is_a_reason(AttemptEnd end) {
        assertThat(MissedFor.of(List.of(call(end, null)))).isNotEqualTo(MissedFor.NEVER_CALLED);
    }

    @Test
    void what_was_withdrawn_before_it_left_is_no_call() {
        assertThat(MissedFor.of(List.of(call(AttemptEnd.WITHDRAWN, null)))).isEqualTo(MissedFor.NEVER_CALLED);
    }
}
