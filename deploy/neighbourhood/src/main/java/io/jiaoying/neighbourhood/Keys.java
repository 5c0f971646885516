package io.jiaoying.neighbourhood;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys this carrier shares with the other side. While they are exchanged several hold, each under its id; one signs. */
final class Keys {
    static final String HEADER = "X-Jiaoying-Key";
    /** The id of the key that needs no name. */
    private static final String UNNAMED = "";

    /** What is known now; changed as a whole. */
    private record Ring(Map<String, Signature> keys, String signing) {}

    private volatile Ring ring;

    Keys(String secret) {
        ring = new Ring(Map.of(UNNAMED, new Signature(secret)), UNNAMED);
    }

    /** From now on another key is accepted too. */
    synchronized void accept(String id, String secret) {
        Map<String, Signature> keys = new LinkedHashMap<>(ring.keys());
        keys.put(id, new Signature(secret));
        ring = new Ring(Map.copyOf(keys), ring.signing());
    }

    /** From now on this one signs; false when it is not known. */
    synchronized boolean signWith(String id) {
        if (!ring.keys().containsKey(id)) {
            return false;
        }
        ring = new Ring(ring.keys(), id);
        return true;
    }

    /** From now on a key is refused; false when it is not known, or signs. */
    synchronized boolean forget(String id) {
        Map<String, Signature> keys = new LinkedHashMap<>(ring.keys());
        if (ring.signing().equals(id) || keys.remove(id) == null) {
            return false;
        }
        ring = new Ring(Map.copyOf(keys), ring.signing());
        return true;
    }

    /** A signature with the id of its key, where that has one. */
    record Signed(Optional<String> id, String signature) {}

    Signed sign(String timestamp, byte[] body) {
        Ring now = ring;
        Signature key = now.keys().get(now.signing());
        if (key == null) {
            throw new IllegalStateException("no key to sign with");
        }
        Optional<String> id = now.signing().equals(UNNAMED) ? Optional.empty() : Optional.of(now.signing());
        return new Signed(id, key.of(timestamp, body));
    }

    boolean holds(
            @Nullable String id, @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        Map<String, Signature> keys = ring.keys();
        if (id != null) {
            Signature named = keys.get(id);
            return named != null && named.holds(timestamp, signature, body, now);
        }
        return keys.values().stream().anyMatch(key -> key.holds(timestamp, signature, body, now));
    }
}
