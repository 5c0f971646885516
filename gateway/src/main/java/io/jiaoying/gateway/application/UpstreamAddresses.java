package io.jiaoying.gateway.application;

import io.jiaoying.gateway.domain.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the services are. */
@ApplicationScoped
public class UpstreamAddresses {
    private final URI incident;
    private final URI warning;
    private final URI resource;

    UpstreamAddresses(
            @ConfigProperty(name = "jiaoying.gateway.incident-url") URI incident,
            @ConfigProperty(name = "jiaoying.gateway.warning-url") URI warning,
            @ConfigProperty(name = "jiaoying.gateway.resource-url") URI resource) {
        this.incident = incident;
        this.warning = warning;
        this.resource = resource;
    }

    public URI of(Upstream upstream) {
        return switch (upstream) {
            case INCIDENT -> incident;
            case WARNING -> warning;
            case RESOURCE -> resource;
        };
    }
}
