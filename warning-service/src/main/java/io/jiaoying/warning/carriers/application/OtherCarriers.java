package io.jiaoying.warning.carriers.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Carriers by protocol and name, as many as an installation has. */
@ConfigMapping(prefix = "jiaoying.carriers.other")
public interface OtherCarriers {
    Map<String, GatewaySettings> gateway();

    Map<String, SmppSettings> smpp();

    Map<String, HttpSettings> webhook();

    Map<String, LoudspeakerSettings> loudspeaker();

    /** 应急广播. */
    interface LoudspeakerSettings extends HttpSettings {
        /** How often a text is spoken. */
        @WithDefault("3")
        int repeat();
    }
}
