package io.jiaoying.incident.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants as events carry them: with China's offset. */
public final class China {
    static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private China() {}

    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(OFFSET);
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
