package io.jiaoying.incident.domain;

import org.jspecify.annotations.Nullable;

/** How a later statement changes what is known: silence changes nothing. */
final class Known {
    private Known() {}

    static <T> @Nullable T newer(@Nullable T known, @Nullable T later) {
        return later == null ? known : later;
    }
}
