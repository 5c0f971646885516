package io.jiaoying.warning.calling.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The telephone gateway of this installation. */
@ConfigMapping(prefix = "jiaoying.carriers.telephone")
public interface TelephoneSettings {
    URI url();

    /** Shared with the gateway; signs both directions. */
    String secret();

    /** The address, without path, at which the gateway reaches this service; by default the public base address. */
    Optional<URI> callbackUrl();

    @WithDefault("PT5S")
    Duration timeout();

    /** True for carriers that are played; checked at start. */
    @WithDefault("false")
    boolean simulated();
}
