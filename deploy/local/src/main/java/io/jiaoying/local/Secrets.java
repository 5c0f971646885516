package io.jiaoying.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** Passwords and keys of one data folder: drawn once, kept in a file that only its owner reads. */
final class Secrets {
    private static final String DIRECTORY_KEY = "directory-key";
    private static final String CARRIER = "carrier";
    private static final String KEYCLOAK_ADMIN = "keycloak-admin";
    private static final String SMPP = "smpp";
    private static final String PAGE = "phone-page";
    private static final String INCIDENT_KEY = "incident-key";
    private static final String INCIDENT_SEAL = "incident-timeline-seal";
    private static final String WARNING_SEAL = "warning-timeline-seal";
    private static final List<String> KEYS = List.of(DIRECTORY_KEY, INCIDENT_KEY, INCIDENT_SEAL, WARNING_SEAL);
    private static final List<String> NAMES = List.of(
            "postgres",
            "keycloak",
            "incident",
            "warning",
            "resource",
            CARRIER,
            SMPP,
            KEYCLOAK_ADMIN,
            PAGE,
            DIRECTORY_KEY,
            INCIDENT_KEY,
            INCIDENT_SEAL,
            WARNING_SEAL);
    private static final int KEY_BYTES = 32;
    /** SMPP 3.4, 4.1.1: an octet string of nine with its end. */
    private static final int SMPP_PASSWORD_CHARACTERS = 8;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets in(Path file) {
        Properties values = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            if (!values.stringPropertyNames().containsAll(NAMES)) {
                drawMissing(values);
                store(values, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Secrets(values);
    }

    /** The password of a database role, {@code postgres} included. */
    String database(String role) {
        return value(role);
    }

    /** What signs requests to the carriers and their call-backs. */
    String carrier() {
        return value(CARRIER);
    }

    /** The password of the session with the short message centre. */
    String smpp() {
        return value(SMPP).substring(0, SMPP_PASSWORD_CHARACTERS);
    }

    String keycloakAdmin() {
        return value(KEYCLOAK_ADMIN);
    }

    /** Base64 of the 32 bytes that seal phone numbers. */
    String directoryKey() {
        return value(DIRECTORY_KEY);
    }

    /** Base64 of the 32 bytes that seal informants' names and numbers. */
    String incidentKey() {
        return value(INCIDENT_KEY);
    }

    /** Base64 of the 32 bytes of the Ed25519 key that signs a service's timelines. */
    String timelineSeal(Component service) {
        return value(service == Component.INCIDENT_SERVICE ? INCIDENT_SEAL : WARNING_SEAL);
    }

    /** What signs the addresses of phone pages. */
    String page() {
        return value(PAGE);
    }

    private String value(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no such secret: " + name);
        }
        return value;
    }

    private static void drawMissing(Properties values) {
        SecureRandom random = new SecureRandom();
        for (String name : NAMES) {
            byte[] bytes = new byte[KEY_BYTES];
            random.nextBytes(bytes);
            Base64.Encoder encoder = KEYS.contains(name)
                    ? Base64.getEncoder()
                    : Base64.getUrlEncoder().withoutPadding();
            values.putIfAbsent(name, encoder.encodeToString(bytes));
        }
    }

    private static void store(Properties values, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
    }
}
