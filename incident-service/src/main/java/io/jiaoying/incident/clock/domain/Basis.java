package io.jiaoying.incident.clock.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands.
 *
 * @param text regulation and article as one line
 * @param issued when, as far as the sources tell: {@code 2007}, {@code 2007-04} or {@code 2007-04-09}
 */
public record Basis(
        String text,
        @Nullable String regulation,
        @Nullable String article,
        @Nullable String issuer,
        @Nullable String issued) {

    public static Basis of(String text) {
        return new Basis(text, null, null, null, null);
    }
}
