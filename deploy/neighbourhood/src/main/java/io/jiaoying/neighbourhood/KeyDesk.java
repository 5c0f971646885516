package io.jiaoying.neighbourhood;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exchanges keys as a carrier's staff would: {@code accept} a new one, {@code sign} with it, {@code forget} the old one. */
final class KeyDesk {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Keys keys;

    KeyDesk(Keys keys) {
        this.keys = keys;
    }

    /** @param id empty for the key without a name */
    private record Change(
            @Nullable String step,
            @Nullable String id,
            @Nullable String secret) {}

    Reply change(HttpExchange exchange, byte[] body) throws IOException {
        Change change = JSON.readValue(body, Change.class);
        String id = change.id() == null ? "" : change.id();
        String secret = change.secret();
        if ("accept".equals(change.step()) && secret != null) {
            keys.accept(id, secret);
            return Reply.of(200, Map.of("accepted", id));
        }
        boolean done = ("sign".equals(change.step()) && keys.signWith(id))
                || ("forget".equals(change.step()) && keys.forget(id));
        return done
                ? Reply.of(200, Map.of("done", String.valueOf(change.step())))
                : Reply.of(422, Map.of("reason", "step is accept, sign or forget, of a key that allows it"));
    }
}
