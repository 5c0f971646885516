package io.jiaoying.warning.calling.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tokens of phone pages: what they open, with 128 bits of HMAC-SHA256 over it. Nothing is stored, so nothing can be stolen
 * from the database; how long a page stays open is the warning's affair.
 */
@ApplicationScoped
public class PageTokens {
    private static final int MAC_BYTES = 16;
    private static final int BODY_BYTES = 17;
    private static final int SHORTEST_SECRET = 16;

    private final SecretKeySpec key;

    PageTokens(@ConfigProperty(name = "jiaoying.page.secret") String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "jiaoying.page.secret needs at least " + SHORTEST_SECRET + " characters");
        }
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** What a token opens. */
    public enum Opens {
        /** The page of a target; the id is its call's. */
        CALL(0),
        /** The page of a deputy or superior; the id is the attempt's that told them. */
        ATTEMPT(1);

        private final byte code;

        Opens(int code) {
            this.code = (byte) code;
        }

        private static Optional<Opens> of(byte code) {
            return Arrays.stream(values()).filter(opens -> opens.code == code).findFirst();
        }
    }

    /** A token that was made here. */
    public record Opened(Opens opens, UUID id) {}

    public String token(Opens opens, UUID id) {
        byte[] body = body(opens, id);
        byte[] token = Arrays.copyOf(body, BODY_BYTES + MAC_BYTES);
        System.arraycopy(mac(body), 0, token, BODY_BYTES, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for anything that was not made here. */
    public Optional<Opened> open(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length != BODY_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, BODY_BYTES);
        byte[] mac = Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length);
        if (!MessageDigest.isEqual(mac, Arrays.copyOf(mac(body), MAC_BYTES))) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(body, 1, BODY_BYTES - 1);
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        return Opens.of(body[0]).map(opens -> new Opened(opens, id));
    }

    private static byte[] body(Opens opens, UUID id) {
        return ByteBuffer.allocate(BODY_BYTES)
                .put(opens.code)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] mac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
