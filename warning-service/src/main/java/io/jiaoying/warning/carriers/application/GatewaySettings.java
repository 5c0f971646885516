package io.jiaoying.warning.carriers.application;

import io.jiaoying.warning.calling.domain.Channel;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A telephone gateway. */
public interface GatewaySettings extends HttpSettings {
    @WithDefault("sms,voice")
    Set<Channel> channels();

    /** The address, without path, at which the gateway reaches this service; by default the public base address. */
    Optional<URI> callbackUrl();

    /** How often its news are fetched where it may not call in; by default it calls in. */
    Optional<Duration> poll();

    /** Messages in one request at most. */
    @WithDefault("100")
    int batch();
}
