package io.jiaoying.warning.carriers.application;

import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.carriers.domain.Provider;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What is configured of every carrier, whatever its protocol. */
public interface ProviderSettings {
    /** Codes of the areas it serves; the one that names a place most closely is asked first. */
    @WithDefault("*")
    List<String> regions();

    /** Of those equally close the lowest is asked first, the others when it is away or refuses. */
    @WithDefault("10")
    int order();

    /** Messages a second at most, of all replicas together; without one there is no limit. */
    OptionalInt rate();

    /** Messages on their way to it at most. */
    OptionalInt window();

    default Provider provider(String name, Set<Channel> channels, int usualWindow) {
        return new Provider(name, channels, regions(), order(), rate(), window().orElse(usualWindow));
    }
}
