package io.jiaoying.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whether an HTTP component is ready, asked at its own health address. */
final class Readiness {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Readiness() {}

    /** Empty when ready, else why not. */
    static Optional<String> obstacle(Component component, Ports ports) {
        return Http.get(address(component, ports))
                .map(Readiness::fromAnswer)
                .orElse(Optional.of("does not answer at port " + ports.of(component)));
    }

    private static URI address(Component component, Ports ports) {
        String path =
                switch (component) {
                    case KEYCLOAK -> "/realms/jiaoying/.well-known/openid-configuration";
                    case NEIGHBOURHOOD -> "/v1/health";
                    default -> "/q/health/ready";
                };
        return ports.url(component).resolve(path);
    }

    private static Optional<String> fromAnswer(Http.Answer answer) {
        return answer.ok() ? Optional.empty() : Optional.of(checksThatAreDown(answer));
    }

    private static String checksThatAreDown(Http.Answer answer) {
        try {
            String down = StreamSupport.stream(
                            JSON.readTree(answer.body()).path("checks").spliterator(), false)
                    .filter(check -> "DOWN".equals(check.path("status").asText()))
                    .map(Readiness::describe)
                    .collect(Collectors.joining("; "));
            return down.isEmpty() ? "answers " + answer.status() : down;
        } catch (JsonProcessingException notHealthJson) {
            return "answers " + answer.status();
        }
    }

    private static String describe(JsonNode check) {
        String details = check.path("data").isEmpty() ? "" : " " + check.path("data");
        return check.path("name").asText() + details;
    }
}
