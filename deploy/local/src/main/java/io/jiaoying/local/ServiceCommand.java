package io.jiaoying.local;

import io.jiaoying.local.backend.EmbeddedKeycloak;
import io.jiaoying.local.process.Checkout;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the four services and the neighbourhood are started, and what they are told. */
final class ServiceCommand {
    private final Ports ports;
    private final Secrets secrets;

    ServiceCommand(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    /** What the build must have made before {@code component} can start. */
    static Path artifact(Component component) {
        Path root = Checkout.root();
        return switch (component) {
            case POSTGRES, KAFKA -> root.resolve("deploy/local/target/lib");
            case KEYCLOAK -> EmbeddedKeycloak.stamp();
            case NEIGHBOURHOOD -> root.resolve("deploy/neighbourhood/target/neighbourhood.jar");
            case RESOURCE_SERVICE, INCIDENT_SERVICE, WARNING_SERVICE, GATEWAY ->
                root.resolve(component.label()).resolve("target/quarkus-app/quarkus-run.jar");
        };
    }

    List<String> command(Component component) {
        if (component == Component.KEYCLOAK) {
            return EmbeddedKeycloak.startCommand();
        }
        String heap = component == Component.NEIGHBOURHOOD ? "-Xmx64m" : "-Xmx192m";
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms48m",
                heap,
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=64m",
                "-Xshare:auto",
                // On two cores the second compiler takes more from a start and a first call-out than it gives back.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djiaoying.component=" + component.label(),
                "-jar",
                artifact(component).toString());
    }

    Map<String, String> environment(Component component) {
        return switch (component) {
            case KEYCLOAK -> keycloak();
            case NEIGHBOURHOOD -> neighbourhood();
            case GATEWAY -> gateway();
            case RESOURCE_SERVICE, INCIDENT_SERVICE -> service(component);
            case WARNING_SERVICE -> warningService();
            case POSTGRES, KAFKA -> Map.of();
        };
    }

    private Map<String, String> keycloak() {
        return EmbeddedKeycloak.environment(
                new EmbeddedKeycloak.Endpoint(ports.url(Component.KEYCLOAK), ports.url(Component.GATEWAY)),
                new EmbeddedKeycloak.Database(
                        "jdbc:" + databaseUrl(Component.KEYCLOAK), "keycloak", secrets.database("keycloak")),
                secrets.keycloakAdmin());
    }

    private Map<String, String> neighbourhood() {
        return Map.of(
                "NEIGHBOURHOOD_PORT", Integer.toString(ports.of(Component.NEIGHBOURHOOD)),
                "NEIGHBOURHOOD_SMTP_PORT", Integer.toString(ports.smtp()),
                "NEIGHBOURHOOD_SMPP_PORT", Integer.toString(ports.smpp()),
                "NEIGHBOURHOOD_SMPP_PASSWORD", secrets.smpp(),
                "NEIGHBOURHOOD_SECRET", secrets.carrier());
    }

    private Map<String, String> quarkus(Component component) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "embedded");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(component)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Component.KAFKA));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", Logins.issuer(ports));
        environment.put("JIAOYING_PUBLIC_BASE_URL", ports.url(Component.GATEWAY).toString());
        return environment;
    }

    private Map<String, String> service(Component component) {
        Map<String, String> environment = quarkus(component);
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", databaseUrl(component));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + databaseUrl(component));
        environment.put("QUARKUS_DATASOURCE_USERNAME", component.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.database(component.database()));
        if (component == Component.INCIDENT_SERVICE) {
            environment.put("JIAOYING_INCIDENT_PERSONAL_DATA_KEY", secrets.incidentKey());
            environment.put("JIAOYING_TIMELINE_SEAL_KEY", secrets.timelineSeal(component));
        } else {
            environment.put("JIAOYING_DIRECTORY_KEY", secrets.directoryKey());
        }
        return environment;
    }

    private Map<String, String> warningService() {
        Map<String, String> environment = service(Component.WARNING_SERVICE);
        environment.put("JIAOYING_TIMELINE_SEAL_KEY", secrets.timelineSeal(Component.WARNING_SERVICE));
        String neighbourhood = ports.url(Component.NEIGHBOURHOOD).toString();
        environment.put("JIAOYING_CARRIERS_TELEPHONE_URL", neighbourhood);
        environment.put("JIAOYING_CARRIERS_TELEPHONE_SECRET", secrets.carrier());
        environment.put("JIAOYING_CARRIERS_TELEPHONE_SIMULATED", "true");
        environment.put(
                "JIAOYING_CARRIERS_TELEPHONE_CALLBACK_URL",
                ports.url(Component.WARNING_SERVICE).toString());
        environment.put("JIAOYING_CARRIERS_OTHER_SMPP_SMSC_PORT", Integer.toString(ports.smpp()));
        environment.put("JIAOYING_CARRIERS_OTHER_SMPP_SMSC_PASSWORD", secrets.smpp());
        environment.put("JIAOYING_PAGE_SECRET", secrets.page());
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
        return environment;
    }

    private Map<String, String> gateway() {
        Map<String, String> environment = quarkus(Component.GATEWAY);
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.gatewayMetrics()));
        environment.put(
                "JIAOYING_GATEWAY_INCIDENT_URL",
                ports.url(Component.INCIDENT_SERVICE).toString());
        environment.put(
                "JIAOYING_GATEWAY_WARNING_URL",
                ports.url(Component.WARNING_SERVICE).toString());
        environment.put(
                "JIAOYING_GATEWAY_RESOURCE_URL",
                ports.url(Component.RESOURCE_SERVICE).toString());
        return environment;
    }

    private String databaseUrl(Component component) {
        return "postgresql://127.0.0.1:" + ports.of(Component.POSTGRES) + "/" + component.database();
    }
}
