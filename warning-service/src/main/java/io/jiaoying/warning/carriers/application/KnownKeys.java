package io.jiaoying.warning.carriers.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of all carriers that may call in. */
@ApplicationScoped
public class KnownKeys {
    private final List<CarrierKeys> keys;

    KnownKeys(TelephoneSettings telephone, OtherCarriers others) {
        keys = Stream.of(
                        Stream.of(telephone),
                        others.gateway().values().stream(),
                        others.loudspeaker().values().stream())
                .<HttpSettings>flatMap(settings -> settings)
                .map(CarrierKeys::of)
                .toList();
    }

    /** Whether one of them signed this within five minutes. */
    public boolean holds(
            @Nullable String id, @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        return keys.stream().anyMatch(each -> each.holds(id, timestamp, signature, body, now));
    }
}
