package io.jiaoying.resource.application;

import io.jiaoying.events.directory.SealedText;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that numbers and addresses are sealed with, at rest and on the way to who calls people. */
@Dependent
class DirectoryKey {
    @Produces
    @Singleton
    SealedText sealedText(
            @ConfigProperty(name = "jiaoying.directory.key-id", defaultValue = "k1") String keyId,
            @ConfigProperty(name = "jiaoying.directory.key") String key) {
        return SealedText.withKey(keyId, key);
    }
}
