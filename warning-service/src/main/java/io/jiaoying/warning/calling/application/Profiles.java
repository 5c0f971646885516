package io.jiaoying.warning.calling.application;

import io.jiaoying.service.EmbeddedOnly;
import io.jiaoying.warning.calling.domain.Profile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The call profiles of this installation, read once at start. */
@Startup
@ApplicationScoped
public class Profiles implements EmbeddedOnly {
    private static final Duration SHORTEST_IN_EARNEST = Duration.ofSeconds(30);

    private final Map<String, Profile> byId = new LinkedHashMap<>();

    Profiles(@ConfigProperty(name = "jiaoying.calling.profiles") List<String> resources) {
        for (String resource : resources) {
            Profile profile = ProfileJson.read(text(resource));
            byId.put(profile.id(), profile);
        }
    }

    public Optional<Profile> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<String> ids() {
        return byId.keySet();
    }

    /** Limits in seconds wake nobody up: they are for watching the chain. */
    @Override
    public List<String> findings() {
        return byId.values().stream()
                .filter(Profiles::isHasty)
                .map(profile -> "call profile " + profile.id() + " has limits in seconds")
                .toList();
    }

    static boolean isHasty(Profile profile) {
        return profile.ladders().values().stream()
                .flatMap(List::stream)
                .anyMatch(step -> step.patience().compareTo(SHORTEST_IN_EARNEST) < 0);
    }

    /** A file of the operator's, or one that ships with the service. */
    private static String text(String place) {
        Path file = Path.of(place);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in =
                Files.isRegularFile(file) ? Files.newInputStream(file) : loader.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("no call profile at " + place);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
