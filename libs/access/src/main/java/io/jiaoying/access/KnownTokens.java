package io.jiaoying.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about tokens, by the SHA-256 of the whole token, so that none lies in memory. The least used is forgotten first.
 *
 * @param <T> what was found out
 */
final class KnownTokens<T> {
    static final Duration LIFE = Duration.ofMinutes(1);
    static final int MOST = 2_000;

    private final InstantSource time;
    private final Map<ByteBuffer, Known<T>> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Known<T>> eldest) {
            return size() > MOST;
        }
    });

    private record Known<T>(T value, Instant until) {}

    KnownTokens(InstantSource time) {
        this.time = time;
    }

    /** Null for a token that was not kept, has ended, or was kept for {@link #LIFE}. */
    @Nullable
    T find(String token) {
        Known<T> found = known.get(key(token));
        return found == null || !time.instant().isBefore(found.until()) ? null : found.value();
    }

    /** @param expiresAt seconds since the epoch, as the token says */
    void keep(String token, T value, long expiresAt) {
        Instant life = time.instant().plus(LIFE);
        Instant end = Instant.ofEpochSecond(expiresAt);
        known.put(key(token), new Known<>(value, end.isBefore(life) ? end : life));
    }

    private static ByteBuffer key(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
