package io.jiaoying.incident.reminder.domain;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockStart;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.domain.ReportKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clocks in any state. */
final class Clocks {
    private Clocks() {}

    static Clock in(ClockState state, @Nullable Instant starts, @Nullable Instant due, @Nullable Instant seenLate) {
        return new Clock(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new PackVersion("p", "1"),
                "r",
                1,
                "*",
                ReportKind.FIRST,
                "basis",
                true,
                "county",
                "province",
                Mode.PHONE,
                ClockStart.OCCURRED,
                null,
                starts,
                due,
                state,
                null,
                seenLate);
    }
}
