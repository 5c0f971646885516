package io.jiaoying.local.backend;

import io.jiaoying.local.process.Checkout;
import io.jiaoying.local.process.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Run by the build: unpacks PostgreSQL, and unpacks and optimises Keycloak. Does nothing when that was done before, because
 * a stack may be running from these very files.
 */
public final class PrepareServers {
    private static final int REAUGMENTED = 10;

    private PrepareServers() {}

    /** The argument is Keycloak's archive. */
    public static void main(String[] args) throws IOException {
        Path postgres = PostgresBinaries.folder();
        KeycloakArchive archive = new KeycloakArchive(Path.of(args[0]));
        if (!isPrepared(archive)) {
            archive.unpackInto(Checkout.localTarget().resolve("keycloak"));
            optimise();
            KeycloakSchema.write(Files.createTempDirectory(Checkout.localTarget(), "keycloak-schema-"));
            Files.writeString(EmbeddedKeycloak.stamp(), preparation(archive));
        }
        placeRealm(EmbeddedKeycloak.home().resolve("data/import/jiaoying-realm.json"));
        System.out.println("prepared " + postgres + " and " + EmbeddedKeycloak.home());
    }

    private static boolean isPrepared(KeycloakArchive archive) throws IOException {
        Path stamp = EmbeddedKeycloak.stamp();
        boolean unpacked = Files.exists(EmbeddedKeycloak.home().resolve("version.txt"));
        return unpacked && Files.exists(stamp) && Files.readString(stamp).equals(preparation(archive));
    }

    /** Changes with the archive and with the options. */
    private static String preparation(KeycloakArchive archive) throws IOException {
        return archive.identity() + "\nwith schema\n" + String.join("\n", EmbeddedKeycloak.buildOptions()) + "\n";
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
