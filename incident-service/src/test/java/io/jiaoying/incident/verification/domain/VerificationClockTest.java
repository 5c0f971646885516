package io.jiaoying.incident.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationClockTest {
    private static final Instant ASKED = Instant.parse("2026-07-04T05:40:00Z");

    @Test
    void it_runs_from_the_question_and_is_never_a_legal_limit() {
        Clock clock = clock(Duration.ofMinutes(40));

        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.dueAt()).isEqualTo(ASKED.plusSeconds(2400));
        assertThat(clock.legal()).isFalse();
        assertThat(VerificationClock.isOne(clock)).isTrue();
        assertThat(clock(null).dueAt()).isNull();
    }

    @Test
    void only_a_verification_made_since_answers_it() {
        Clock clock = clock(null);

        assertThat(VerificationClock.isAnsweredBy(clock, ASKED.minusMillis(1))).isFalse();
        assertThat(VerificationClock.isAnsweredBy(clock, ASKED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"*, ministry", "61, province", "6107, city", "610725, county", "610725101, township", "610725101201, "})
    void the_level_that_asks_is_its_desks(String scope, String level) {
        assertThat(AskingLevel.of(scope)).isEqualTo(Optional.ofNullable(level));
    }

    @Test
    void nobody_asks_its_own_level_or_one_above() {
        assertThat(AskingLevel.isAbove("province", "county")).isTrue();
        assertThat(AskingLevel.isAbove("county", "county")).isFalse();
        assertThat(AskingLevel.isAbove("county", "city")).isFalse();
        assertThat(AskingLevel.isAbove("ministry", "moon")).isFalse();
    }

    private static Clock clock(Duration limit) {
        return VerificationClock.started(new UUID(0, 1), new UUID(0, 2), 1, "county", "province", limit, ASKED);
    }
}
