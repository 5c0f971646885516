package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.e2e.support.Api;
import io.jiaoying.e2e.support.Operation;
import io.jiaoying.e2e.support.Reply;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.local.Component;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Calm
class OpenDoorsIT {
    /** What api.md calls public; everything else answers 401 without a token. */
    private static final Set<String> PUBLIC =
            Set.of("GET /openapi", "GET /api-docs", "GET /q/health", "GET /a/{token}", "GET /api/v1/cap/feed");

    private static final List<Component> SERVICES =
            List.of(Component.INCIDENT_SERVICE, Component.WARNING_SERVICE, Component.RESOURCE_SERVICE);

    private static final Map<Component, String> LISTS = Map.of(
            Component.GATEWAY,
            "/incidents",
            Component.INCIDENT_SERVICE,
            "/incidents",
            Component.WARNING_SERVICE,
            "/assessments",
            Component.RESOURCE_SERVICE,
            "/people");

    /** The phone page's own buttons carry the page's token in their path. */
    private static final String PHONE_PAGE = "/a/{token}";

    @Test
    void every_operation_at_the_gateway_is_401_without_a_token(StackUnderTest stack) {
        List<Operation> operations = Operation.documentedBy(stack.gateway().get("/openapi"));
        assertThat(operations).hasSizeGreaterThan(30);
        assertThat(openDoors(stack.gateway(), operations)).isEmpty();
    }

    @Test
    void every_operation_at_the_services_own_ports_is_401_without_a_token(StackUnderTest stack) {
        for (Component part : SERVICES) {
            Api service = stack.root(part);
            List<Operation> operations = Operation.documentedBy(service.get("/q/openapi?format=json"));
            assertThat(operations).as(service.base().toString()).isNotEmpty();
            assertThat(openDoors(service, operations)).isEmpty();
        }
    }

    @Test
    void a_phone_page_with_a_token_nobody_was_given_is_a_page_that_says_so(StackUnderTest stack) {
        Reply page = stack.gateway().get("/a/nobody-was-given-this").expect(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("<h1>");
    }

    @Test
    void what_nobody_documented_is_closed_too(StackUnderTest stack) {
        Stream.of("/api/v1/nothing", "/api/v1/incidents/x/nothing", "/nothing", "/q/metrics", "/q/arc", "/q/dev")
                .forEach(path ->
                        assertThat(stack.gateway().get(path).status()).as(path).isIn(401, 404));
        assertThat(stack.gateway().get("/api/v1/nothing").status()).isEqualTo(401);
    }

    @Test
    void a_token_that_keycloak_did_not_sign_opens_nothing(StackUnderTest stack) {
        String header = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        String claims = base64("{\"sub\":\"x\",\"roles\":[\"duty-officer\"],\"region\":\"*\",\"exp\":4102444800}");
        List<String> forged = List.of(header + "." + claims + ".", header + "." + claims + ".c2ln", "garbage");
        for (String token : forged) {
            LISTS.forEach((part, list) -> stack.root(part)
                    .with("Authorization", "Bearer " + token)
                    .get("/api/v1" + list)
                    .expectProblem(401));
        }
    }

    private static List<String> openDoors(Api api, List<Operation> operations) {
        return operations.stream()
                .filter(operation -> !PUBLIC.contains(operation.name()))
                .map(operation -> verdict(api, operation))
                .filter(verdict -> !verdict.isEmpty())
                .toList();
    }

    private static String verdict(Api api, Operation operation) {
        Reply reply =
                api.send(operation.method(), operation.samplePath(), operation.mediaType(), operation.sampleBody());
        boolean page = operation.path().startsWith(PHONE_PAGE);
        String type = reply.header("Content-Type");
        boolean closed = reply.status() == (page ? 404 : 401);
        boolean explained = type.startsWith("application/problem+json") || page && type.startsWith("text/html");
        return closed && explained
                ? ""
                : operation.name() + " answered " + reply.status() + " " + reply.header("Content-Type");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }
}
