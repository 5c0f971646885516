package io.jiaoying.neighbourhood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Where tests make carriers fail: {@code {"carrier": "smsc", "fault": "throttle", "seconds": 5}}; fault null heals. */
final class FaultDesk {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Faults gateway;
    private final Faults centre;
    private final Optional<Smsc> smsc;

    FaultDesk(Faults gateway, Faults centre, Optional<Smsc> smsc) {
        this.gateway = gateway;
        this.centre = centre;
        this.smsc = smsc;
    }

    Reply set(HttpExchange exchange, byte[] body) throws IOException {
        JsonNode wish = JSON.readTree(body);
        Faults faults = wish.path("carrier").asText().equals("smsc") ? centre : gateway;
        if (wish.path("fault").isNull()) {
            faults.clear();
            return Reply.of(200, Map.of("healed", true));
        }
        Optional<Faults.Kind> kind = Faults.Kind.of(wish.path("fault").asText());
        if (kind.isEmpty()) {
            return Reply.of(
                    422,
                    Map.of(
                            "faults",
                            Arrays.stream(Faults.Kind.values())
                                    .map(Faults.Kind::wire)
                                    .toList()));
        }
        Duration time = Duration.ofSeconds(wish.path("seconds").asLong(10));
        faults.last(kind.get(), time);
        if (kind.get() == Faults.Kind.DISCONNECT) {
            smsc.ifPresent(Smsc::disconnectAll);
        }
        return Reply.of(200, Map.of("fault", kind.get().wire(), "seconds", time.toSeconds()));
    }
}
