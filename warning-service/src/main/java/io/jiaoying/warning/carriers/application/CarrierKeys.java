package io.jiaoying.warning.carriers.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys shared with one carrier. While they are exchanged several hold, each under its id; one of them signs. A signature
 * without an id may be any one's.
 */
public final class CarrierKeys {
    /** The id of the key that needs no name. */
    private static final String UNNAMED = "";

    private final Map<String, Signature> keys = new LinkedHashMap<>();
    private final String signing;
    private final Signature signer;

    public CarrierKeys(Optional<String> secret, Map<String, String> named, Optional<String> signWith) {
        secret.ifPresent(key -> keys.put(UNNAMED, new Signature(key)));
        named.forEach((id, key) -> keys.put(id, new Signature(key)));
        signing = signWith.orElse(UNNAMED);
        Signature chosen = keys.get(signing);
        if (chosen == null) {
            throw new IllegalArgumentException(
                    "没有用于签名的密钥 " + signing + "。 There is no carrier key '" + signing + "' to sign with.");
        }
        signer = chosen;
    }

    public static CarrierKeys of(HttpSettings settings) {
        return new CarrierKeys(settings.secret(), settings.keys(), settings.signWith());
    }

    /** The id to name beside a signature; empty for the key that has none. */
    public Optional<String> signingId() {
        return signing.equals(UNNAMED) ? Optional.empty() : Optional.of(signing);
    }

    public String sign(String timestamp, byte[] body) {
        return signer.of(timestamp, body);
    }

    public boolean holds(
            @Nullable String id, @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        if (id != null) {
            Signature named = keys.get(id);
            return named != null && named.holds(timestamp, signature, body, now);
        }
        return keys.values().stream().anyMatch(key -> key.holds(timestamp, signature, body, now));
    }
}
