package io.jiaoying.neighbourhood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tests ask and set: the log, a number's behaviour, an outage. */
final class TestDesk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_LIMIT = 10_000;

    private final Neighbourhood neighbourhood;
    private final AttemptLog log;
    private final Posting posting;
    private final Outage outage;

    TestDesk(Neighbourhood neighbourhood, AttemptLog log, Posting posting, Outage outage) {
        this.neighbourhood = neighbourhood;
        this.log = log;
        this.posting = posting;
        this.outage = outage;
    }

    Reply log(HttpExchange exchange, byte[] body) {
        if ("DELETE".equals(exchange.getRequestMethod())) {
            log.clear();
            return Reply.of(200, Map.of("cleared", true));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("counts", log.counts());
        answer.put("callBacks", posting.counts());
        answer.put(
                "attempts",
                attempts(
                        Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("")));
        return Reply.of(200, answer);
    }

    /** {@code {"number": "100…", "behaviour": "never"}}; number {@code *} is everybody; behaviour null forgets all; or hangUpAfter. */
    Reply behaviour(HttpExchange exchange, byte[] body) throws IOException {
        JsonNode wish = JSON.readTree(body);
        if (wish.path("behaviour").isNull()) {
            neighbourhood.clearOverrides();
            return Reply.of(200, Map.of("cleared", true));
        }
        String number = wish.path("number").asText();
        Optional<Behaviour> behaviour = Behaviour.of(wish.path("behaviour").asText());
        if (!number.isEmpty() && wish.has("hangUpAfter")) {
            neighbourhood.hangUpAfter(number, wish.path("hangUpAfter").asInt());
            return Reply.of(200, Map.of("number", AttemptLog.masked(number + "   ")));
        }
        if (number.isEmpty() || behaviour.isEmpty()) {
            return Reply.of(422, Map.of("reason", "number and behaviour are needed", "behaviours", names()));
        }
        neighbourhood.override(number, behaviour.get());
        return Reply.of(
                200,
                Map.of(
                        "number",
                        AttemptLog.masked(number + "   "),
                        "behaviour",
                        behaviour.get().wire()));
    }

    /** {@code {"seconds": 10}}: refuses everything with 503 for so long. */
    Reply outage(HttpExchange exchange, byte[] body) throws IOException {
        long seconds = JSON.readTree(body).path("seconds").asLong();
        outage.last(Duration.ofSeconds(seconds));
        return Reply.of(200, Map.of("seconds", seconds));
    }

    private List<AttemptLog.Entry> attempts(String query) {
        boolean limited = query.matches("limit=[0-9]{1,6}");
        return log.latest(limited ? Integer.parseInt(query.substring("limit=".length())) : DEFAULT_LIMIT);
    }

    private static List<String> names() {
        return List.of(Behaviour.values()).stream().map(Behaviour::wire).toList();
    }
}
