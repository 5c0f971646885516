package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;

/** Port: whoever else sends messages through the carriers hears of those that are no attempt of a call. */
public interface CarrierNewsListener {
    /** News about messages that are not the listener's change nothing. */
    Uni<Void> take(Tx tx, CarrierNews news);
}
