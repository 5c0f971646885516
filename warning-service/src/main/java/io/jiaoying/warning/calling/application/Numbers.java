package io.jiaoying.warning.calling.application;

import io.jiaoying.events.directory.SealedText;
import io.jiaoying.warning.calling.domain.MaskedPhone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens sealed numbers and addresses: to hand them to a carrier, or to show them masked. */
@ApplicationScoped
public class Numbers {
    private static final Logger LOG = Logger.getLogger(Numbers.class);

    private final String key;
    /** By key id: the directory's owner names its key, the installation holds one. */
    private final Map<String, SealedText> seals = new ConcurrentHashMap<>();

    Numbers(@ConfigProperty(name = "jiaoying.directory.key") String key) {
        this.key = key;
    }

    /** Empty where there is none or it does not open. */
    public Optional<String> open(String personId, @Nullable String sealed) {
        int colon = sealed == null ? -1 : sealed.indexOf(':');
        if (sealed == null || colon < 1) {
            return Optional.empty();
        }
        try {
            SealedText seal = seals.computeIfAbsent(sealed.substring(0, colon), id -> SealedText.withKey(id, key));
            return Optional.of(seal.open(personId, sealed));
        } catch (IllegalArgumentException doesNotOpen) {
            LOG.warnf("a sealed number of person %s does not open: %s", personId, doesNotOpen.getMessage());
            return Optional.empty();
        }
    }

    public @Nullable String masked(String personId, @Nullable String sealed) {
        return open(personId, sealed).map(MaskedPhone::of).orElse(null);
    }
}
