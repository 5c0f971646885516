package io.jiaoying.warning.carriers.application;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A carrier that is spoken to over HTTP, with keys that sign. */
public interface HttpSettings extends ProviderSettings {
    URI url();

    /** Shared with the carrier; signs both directions. */
    Optional<String> secret();

    /** Further keys by their id, accepted beside the secret while keys are exchanged. */
    Map<String, String> keys();

    /** The id of the key that signs; by default the secret does. */
    Optional<String> signWith();

    @WithDefault("PT5S")
    Duration timeout();
}
