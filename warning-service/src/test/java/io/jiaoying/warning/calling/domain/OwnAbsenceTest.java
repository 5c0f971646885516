package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnAbsenceTest {
    private static final Instant ENDED = Instant.parse("2026-07-25T20:00:00Z");

    @Test
    void a_rung_whose_end_was_seen_in_a_rush_is_over() {
        assertThat(OwnAbsence.pause(ENDED, ENDED)).isEmpty();
        assertThat(OwnAbsence.pause(ENDED, ENDED.plus(OwnAbsence.LATE).minusMillis(1)))
                .isEmpty();
    }

    @Test
    void after_an_absence_there_is_a_pause_that_does_not_repeat_itself() {
        assertThat(OwnAbsence.pause(ENDED, ENDED.plus(Duration.ofMinutes(10)))).hasValue(OwnAbsence.PAUSE);
        assertThat(OwnAbsence.PAUSE).isLessThan(OwnAbsence.LATE);
    }
}
