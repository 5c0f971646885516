package io.jiaoying.scenarios.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.scenarios.FakeStack;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpApiTest {
    private static final String TOKEN = "/realms/jiaoying/protocol/openid-connect/token";
    private final FakeStack stack = new FakeStack();
    private final HttpApi api = stack.api();

    @AfterEach
    void close() {
        stack.close();
    }

    @Test
    void a_person_logs_in_with_the_password_grant_once() {
        stack.on("/api/v1/regions", FakeStack.json(200, "{\"items\":[]}"));

        assertThat(api.get(Login.COUNTY_DUTY, "/regions").status()).isEqualTo(200);
        assertThat(api.get(Login.COUNTY_DUTY, "/regions").status()).isEqualTo(200);

        assertThat(stack.requests(TOKEN)).singleElement().satisfies(login -> assertThat(login.body())
                .contains("grant_type=password", "client_id=demo-cli", "username=county-duty"));
        assertThat(stack.requests("/api/v1/regions"))
                .allSatisfy(request -> assertThat(request.authorization()).isEqualTo("Bearer t"));
    }

    @Test
    void a_system_logs_in_with_its_secret() {
        api.post(Login.DEMO_SYSTEM, "/observations", Json.object(o -> o.put("a", 1)));

        assertThat(stack.requests(TOKEN)).singleElement().satisfies(login -> assertThat(login.body())
                .contains("grant_type=client_credentials", "client_id=demo-system"));
        assertThat(stack.requests("/api/v1/observations"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo("{\"a\":1}"));
    }

    @Test
    void a_problem_is_told_briefly() {
        Answer answer = api.get(Login.ANALYST, "/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.brief()).isEqualTo("404 /problems/not-found 没有");
    }

    @Test
    void what_is_not_json_comes_as_text() {
        stack.on("/api/v1/page", FakeStack.json(502, "<html>"));

        assertThat(api.get(Login.ANALYST, "/page").body().asText()).isEqualTo("<html>");
    }

    @Test
    void a_login_that_keycloak_refuses_is_named() {
        stack.on(TOKEN, FakeStack.json(401, "{\"error\":\"invalid_grant\"}"));

        assertThatThrownBy(() -> api.get(Login.ANALYST, "/regions"))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("analyst");
    }

    @Test
    void a_gateway_that_is_not_there_is_unreachable() {
        HttpApi nobody =
                HttpApi.at(new Addresses(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:1/r")));

        assertThatThrownBy(nobody::health).isInstanceOf(UnreachableException.class);
    }

    @Test
    void an_offset_moves_both_ports() {
        Addresses moved = Addresses.local(100);

        assertThat(moved.gateway()).hasPort(8180);
        assertThat(moved.realm()).hasPort(8280).hasPath("/realms/jiaoying");
    }
}
