package io.jiaoying.incident.report.domain;

import org.jspecify.annotations.Nullable;

/** How a later statement changes what is known: silence changes nothing. */
public final class Known {
    private Known() {}

    public static <T> @Nullable T newer(@Nullable T known, @Nullable T later) {
        return later == null ? known : later;
    }
}
