package io.jiaoying.local.backend;

import io.jiaoying.local.process.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Run once by the build: unpacks PostgreSQL, optimises Keycloak and gives it the realm to import. */
public final class PrepareServers {
    /** Ends with this code when nothing changed and when it has re-augmented itself. */
    private static final int REAUGMENTED = 10;

    private PrepareServers() {}

    public static void main(String[] args) throws IOException {
        Path postgres = PostgresBinaries.folder();
        Path keycloak = EmbeddedKeycloak.home();
        placeRealm(keycloak.resolve("data/import/jiaoying-realm.json"));
        Path stamp = EmbeddedKeycloak.stamp();
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(optimisation(keycloak))) {
            optimise();
            Files.writeString(stamp, optimisation(keycloak));
        }
        System.out.println("prepared " + postgres + " and " + keycloak);
    }

    /** Changes when the options change, and when the distribution was unpacked anew over what had been optimised. */
    private static String optimisation(Path keycloak) throws IOException {
        Path generated = keycloak.resolve("lib/quarkus/generated-bytecode.jar");
        return String.join(" ", EmbeddedKeycloak.buildCommand()) + " " + Files.getLastModifiedTime(generated) + " "
                + Files.size(generated) + "\n";
    }

    private static void placeRealm(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream realm = PrepareServers.class.getResourceAsStream("/keycloak/jiaoying-realm.json")) {
            if (realm == null) {
                throw new IllegalStateException("the realm file is not on the class path");
            }
            Files.copy(realm, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void optimise() {
        Commands.Outcome outcome = Commands.run(EmbeddedKeycloak.buildCommand(), Map.of());
        if (outcome.exitCode() != 0 && outcome.exitCode() != REAUGMENTED) {
            throw new IllegalStateException("optimising Keycloak failed:\n" + outcome.output());
        }
    }
}
