package io.jiaoying.warning.calling.application;

import io.jiaoying.warning.calling.domain.Channel;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: all carriers of this installation together. */
public interface Carriers {
    /**
     * What they take now.
     *
     * @param byChannel how many messages; a channel that takes none is missing
     * @param more in how long a carrier that has just used its pace takes more; empty when none has
     */
    record Room(Map<Channel, Integer> byChannel, Optional<Duration> more) {}

    Room room();

    /**
     * One result per message, as carriers give them; never fails. Handing over the same attempt again calls nobody twice at a
     * carrier that honours the key.
     */
    Multi<HandOver> handOver(List<CarrierMessage> messages, @Nullable String traceparent);
}
