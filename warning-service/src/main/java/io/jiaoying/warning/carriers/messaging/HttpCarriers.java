package io.jiaoying.warning.carriers.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.carriers.application.Carrier;
import io.jiaoying.warning.carriers.application.CarrierSource;
import io.jiaoying.warning.carriers.application.OtherCarriers;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Webhooks and loudspeakers: each message one signed request, in a form of its own. */
@ApplicationScoped
class HttpCarriers implements CarrierSource {
    private static final int WINDOW = 32;

    private final OtherCarriers configured;
    private final Vertx vertx;
    private final ObjectMapper mapper;
    private final InstantSource clock;
    private final String callbackUrl;

    HttpCarriers(
            OtherCarriers configured,
            Vertx vertx,
            ObjectMapper mapper,
            InstantSource clock,
            @ConfigProperty(name = "jiaoying.public-base-url") String base) {
        this.configured = configured;
        this.vertx = vertx;
        this.mapper = mapper;
        this.clock = clock;
        this.callbackUrl = base + TelephoneGateways.CALLBACK_PATH;
    }

    /** What another system is told. */
    record Notice(UUID attemptId, String region, String text, boolean exercise) {}

    /** What loudspeakers speak. */
    record Broadcast(
            UUID attemptId, List<String> regions, String text, int repeat, String callbackUrl, boolean exercise) {}

    @Override
    public List<Carrier> carriers() {
        List<Carrier> carriers = new ArrayList<>();
        configured
                .webhook()
                .forEach((name, settings) -> carriers.add(new HttpCarrier(
                        settings.provider(name, Set.of(Channel.WEBHOOK), WINDOW),
                        new SignedHttp(vertx, settings, clock),
                        "",
                        message -> bytes(notice(message)),
                        new GatewayJson(mapper))));
        configured
                .loudspeaker()
                .forEach((name, settings) -> carriers.add(new HttpCarrier(
                        settings.provider(name, Set.of(Channel.LOUDSPEAKER), WINDOW),
                        new SignedHttp(vertx, settings, clock),
                        "/v1/broadcasts",
                        message -> bytes(broadcast(message, settings.repeat())),
                        new GatewayJson(mapper))));
        return carriers;
    }

    private static Notice notice(CarrierMessage message) {
        return new Notice(message.attemptId(), message.region(), message.text(), message.exercise());
    }

    private Broadcast broadcast(CarrierMessage message, int repeat) {
        return new Broadcast(
                message.attemptId(),
                List.of(message.region()),
                message.text(),
                repeat,
                callbackUrl,
                message.exercise());
    }

    private byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message could not be written", e);
        }
    }
}
