package io.jiaoying.warning.cap.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;

/** Where it is kept which messages of others were refused, and why. */
public interface RefusedMessages {
    Uni<Void> keep(Tx tx, RefusedMessage message);
}
