package io.jiaoying.warning.carriers.application;

import io.jiaoying.warning.calling.application.CarrierMessage;
import io.jiaoying.warning.calling.application.HandOver;
import io.jiaoying.warning.carriers.domain.Provider;
import io.smallrye.mutiny.Multi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: one carrier. */
public interface Carrier {
    Provider provider();

    /** One result per message as it is known; a message without one counts as not answered. */
    Multi<HandOver> handOver(List<CarrierMessage> messages, @Nullable String traceparent);

    /** False while there is no way to it; others that serve the place are then asked first. */
    default boolean isConnected() {
        return true;
    }
}
