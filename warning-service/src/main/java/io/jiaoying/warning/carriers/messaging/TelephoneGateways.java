package io.jiaoying.warning.carriers.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.warning.carriers.application.Carrier;
import io.jiaoying.warning.carriers.application.CarrierSource;
import io.jiaoying.warning.carriers.application.GatewaySettings;
import io.jiaoying.warning.carriers.application.OtherCarriers;
import io.jiaoying.warning.carriers.application.TelephoneSettings;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** All telephone gateways of this installation. */
@ApplicationScoped
class TelephoneGateways implements CarrierSource {
    static final String CALLBACK_PATH = "/api/v1/carriers/telephone/callbacks";
    private static final String FIRST = "telephone";

    private final TelephoneSettings first;
    private final OtherCarriers others;
    private final Vertx vertx;
    private final ObjectMapper mapper;
    private final InstantSource clock;
    private final FetchNews fetchNews;
    private final String base;

    TelephoneGateways(
            TelephoneSettings first,
            OtherCarriers others,
            Vertx vertx,
            ObjectMapper mapper,
            InstantSource clock,
            FetchNews fetchNews,
            @ConfigProperty(name = "jiaoying.public-base-url") String base) {
        this.first = first;
        this.others = others;
        this.vertx = vertx;
        this.mapper = mapper;
        this.clock = clock;
        this.fetchNews = fetchNews;
        this.base = base;
    }

    @Override
    public List<Carrier> carriers() {
        List<Carrier> gateways = new ArrayList<>(List.of(gateway(FIRST, first)));
        others.gateway().forEach((name, settings) -> gateways.add(gateway(name, settings)));
        return gateways;
    }

    private Carrier gateway(String name, GatewaySettings settings) {
        SignedHttp http = new SignedHttp(vertx, settings, clock);
        settings.poll().ifPresent(every -> fetchNews.of(name, http, every));
        return new TelephoneGateway(name, settings, http, new GatewayJson(mapper), callbackUrl(settings));
    }

    private @Nullable String callbackUrl(GatewaySettings settings) {
        return settings.poll().isPresent()
                ? null
                : settings.callbackUrl().map(URI::toString).orElse(base) + CALLBACK_PATH;
    }
}
