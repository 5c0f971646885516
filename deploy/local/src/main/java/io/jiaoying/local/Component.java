package io.jiaoying.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every process of the stack, in the order in which they come up. */
public enum Component {
    POSTGRES(15432),
    KAFKA(19092),
    KEYCLOAK(8180),
    NEIGHBOURHOOD(18090),
    RESOURCE_SERVICE(8083),
    INCIDENT_SERVICE(8081),
    WARNING_SERVICE(8082),
    GATEWAY(8080);

    private final int basePort;

    Component(int basePort) {
        this.basePort = basePort;
    }

    /** Its port in a stack without an offset. */
    int basePort() {
        return basePort;
    }

    /** As scripts, logs and pid files call it: {@code incident-service}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Also accepts a service's name without {@code -service}. */
    public static Optional<Component> labelled(String label) {
        return Arrays.stream(values())
                .filter(component ->
                        component.label().equals(label) || component.label().equals(label + "-service"))
                .findFirst();
    }

    /** A Quarkus application of this tree. */
    boolean isQuarkusService() {
        return this == GATEWAY || (hasOwnDatabase() && this != KEYCLOAK);
    }

    /** Owns a database and a role of the name {@link #database()}. */
    boolean hasOwnDatabase() {
        return switch (this) {
            case KEYCLOAK, RESOURCE_SERVICE, INCIDENT_SERVICE, WARNING_SERVICE -> true;
            case POSTGRES, KAFKA, NEIGHBOURHOOD, GATEWAY -> false;
        };
    }

    /** {@code incident}, {@code warning}, {@code resource} or {@code keycloak}. */
    public String database() {
        return label().replace("-service", "");
    }
}
