package io.jiaoying.warning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Instants as people and events see them: with the offset of Beijing. */
public final class Beijing {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Beijing() {}

    public static OffsetDateTime at(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    public static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }
}
