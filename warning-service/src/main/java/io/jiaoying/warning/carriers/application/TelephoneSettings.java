package io.jiaoying.warning.carriers.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The telephone gateway that every installation has. */
@ConfigMapping(prefix = "jiaoying.carriers.telephone")
public interface TelephoneSettings extends GatewaySettings {
    /** True for carriers that are played; checked at start. */
    @WithDefault("false")
    boolean simulated();
}
