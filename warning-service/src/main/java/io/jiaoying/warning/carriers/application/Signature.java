package io.jiaoying.warning.carriers.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs what goes to the telephone gateway and checks what comes back: HMAC-SHA256 over {@code timestamp.body}. */
public final class Signature {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final SecretKeySpec key;

    public Signature(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    public String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False for a wrong signature, and for a right one that is older or newer than five minutes. */
    public boolean holds(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        if (timestamp == null || signature == null || !isRecent(timestamp, now)) {
            return false;
        }
        byte[] expected = of(timestamp, body).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(
                expected, signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isRecent(String timestamp, Instant now) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, now).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException notATime) {
            return false;
        }
    }
}
