package io.jiaoying.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RealmTest {
    private final JsonNode realm = read();

    @Test
    void every_published_login_exists() {
        assertThat(texts(realm.path("clients"), "clientId"))
                .containsAll(Logins.CLIENTS)
                .contains("demo-cli", "console");
        assertThat(texts(realm.path("users"), "username")).containsAll(Logins.PEOPLE);
    }

    @Test
    void every_account_has_a_region_and_only_roles_that_the_realm_knows() {
        List<String> roles = texts(realm.path("roles").path("realm"), "name");
        assertThat(realm.path("users")).allSatisfy(user -> {
            assertThat(user.path("attributes").path("region").path(0).asText()).matches("\\*|[0-9]{2,12}");
            assertThat(user.path("realmRoles")).isNotEmpty().allSatisfy(role -> assertThat(roles)
                    .contains(role.asText()));
        });
    }

    @Test
    void every_client_puts_roles_region_org_and_audience_into_its_tokens() {
        assertThat(realm.path("clients")).allSatisfy(client -> assertThat(texts(client.path("protocolMappers"), "name"))
                .contains("roles", "region", "org", "audience"));
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.path(field).asText()));
        return texts;
    }

    private static JsonNode read() {
        try (InputStream file = RealmTest.class.getResourceAsStream("/keycloak/jiaoying-realm.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
