package io.jiaoying.access;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads our claims ({@code roles}, {@code region}, {@code org}) and the party from a verified token. */
final class TokenIdentity {
    private static final String SERVICE_ACCOUNT = "service-account-";

    private TokenIdentity() {}

    static Identity of(JsonWebToken token) {
        String client = text(token, "azp", text(token, "client_id", "unknown"));
        String login = text(token, "preferred_username", "");
        String subject = Objects.requireNonNullElse(token.getSubject(), "");
        // A person cannot take a client's service account name: Keycloak reserves the prefix, and the client must
        // match.
        boolean system = login.equals(SERVICE_ACCOUNT + client);
        return new Identity(
                subject.isEmpty() ? client : subject,
                system || login.isEmpty() ? client : login,
                system ? "client:" + client : "person:" + (subject.isEmpty() ? login : subject),
                nullableText(token, "org"),
                roles(token),
                RegionScope.ofClaim(nullableText(token, "region")),
                system);
    }

    private static Set<Role> roles(JsonWebToken token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names(token.getClaim("roles"))) {
            Role.ofWireName(name).ifPresent(roles::add);
        }
        return roles;
    }

    private static List<String> names(@Nullable Object claim) {
        if (claim instanceof JsonArray array) {
            return array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
        if (claim instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf).toList();
        }
        return List.of();
    }

    private static String text(JsonWebToken token, String claim, String otherwise) {
        return Objects.requireNonNullElse(nullableText(token, claim), otherwise);
    }

    private static @Nullable String nullableText(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof JsonString json) {
            return json.getString();
        }
        return value == null ? null : value.toString();
    }
}
