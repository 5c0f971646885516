package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.local.Component;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Somebody of one county whom the realm has not: Keycloak's administrator makes them. */
public final class MadePerson {
    private static final String USERS = "/admin/realms/jiaoying/users";

    private MadePerson() {}

    /** The API by that person; made at the first call, found again at the next. */
    public static Api of(String name, String role, String county, StackUnderTest stack) {
        Api keycloak = stack.root(Component.KEYCLOAK);
        Api admin = keycloak.with(
                "Authorization",
                "Bearer "
                        + token(
                                keycloak,
                                "master",
                                "client_id=admin-cli&username=admin&password=" + secret(stack, "keycloak-admin")));
        if (find(admin, name).isEmpty()) {
            make(admin, name, role, county);
        }
        String own = token(keycloak, "jiaoying", "client_id=demo-cli&password=demo&username=" + name);
        return stack.asNobody().with("Authorization", "Bearer " + own);
    }

    private static void make(Api admin, String name, String role, String county) {
        Map<String, Object> person = Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@example.org",
                "emailVerified",
                true,
                "firstName",
                "端到端",
                "lastName",
                role,
                "attributes",
                Map.of("region", List.of(county), "org", List.of("e2e")),
                "credentials",
                List.of(Map.of("type", "password", "value", "demo", "temporary", false)));
        admin.post(USERS, person).expect(201);
        String id = find(admin, name).get(0).path("id").asText();
        JsonNode held =
                admin.get("/admin/realms/jiaoying/roles/" + role).expect(200).body();
        admin.post(USERS + "/" + id + "/role-mappings/realm", List.of(held)).expect(204);
    }

    private static List<JsonNode> find(Api admin, String name) {
        return Json.list(
                admin.get(USERS + "?exact=true&username=" + name).expect(200).body());
    }

    private static String token(Api keycloak, String realm, String who) {
        return keycloak.send(
                        "POST",
                        "/realms/" + realm + "/protocol/openid-connect/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=password&" + who)
                .expect(200)
                .body()
                .path("access_token")
                .asText();
    }

    /** One of the secrets that the stack made for itself. */
    private static String secret(StackUnderTest stack, String name) {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(stack.dataFolder().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name);
    }
}
