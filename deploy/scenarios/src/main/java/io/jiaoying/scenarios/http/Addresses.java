package io.jiaoying.scenarios.http;

import java.net.URI;

/** Where a stack answers. */
public record Addresses(URI gateway, URI realm) {
    private static final int GATEWAY_PORT = 8080;
    private static final int KEYCLOAK_PORT = 8180;

    /** A stack on this machine whose ports are all moved by the offset. */
    public static Addresses local(int portOffset) {
        return new Addresses(
                URI.create("http://127.0.0.1:" + (GATEWAY_PORT + portOffset)),
                URI.create("http://127.0.0.1:" + (KEYCLOAK_PORT + portOffset) + "/realms/jiaoying"));
    }
}
