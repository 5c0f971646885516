package io.jiaoying.incident.verification.domain;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockStart;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.domain.ReportKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a question from above. No law that could be read sets its limit, so it is never a legal one: what runs is what
 * the asker asked for.
 */
public final class VerificationClock {
    private static final PackVersion PACK = new PackVersion("verification-requests", "1");
    private static final String RULE = "verification-request-";
    private static final String BASIS = "上级要求核报（时限由要求方提出，不是法定时限）";

    private VerificationClock() {}

    /**
     * Starts at once and runs from the asked level to the asking one.
     *
     * @param ordinal which question of the incident it is, from 1
     * @param limit null when the asker sets none
     */
    public static Clock started(
            UUID id, UUID incident, int ordinal, String asked, String askedBy, @Nullable Duration limit, Instant now) {
        return new Clock(
                        id,
                        incident,
                        PACK,
                        RULE + ordinal,
                        1,
                        RulePack.WHOLE_COUNTRY,
                        ReportKind.VERIFICATION,
                        BASIS,
                        false,
                        asked,
                        askedBy,
                        Mode.ANY,
                        ClockStart.RECEIVED,
                        limit,
                        null,
                        null,
                        ClockState.WAITING,
                        null,
                        null)
                .startedAt(now, now);
    }

    public static boolean isOne(Clock clock) {
        return clock.pack().equals(PACK);
    }

    /** A 核报 made before the question does not answer it. */
    public static boolean isAnsweredBy(Clock clock, Instant verificationMadeAt) {
        return clock.startsAt() != null && !verificationMadeAt.isBefore(clock.startsAt());
    }
}
