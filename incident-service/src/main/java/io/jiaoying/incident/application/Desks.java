package io.jiaoying.incident.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;

/** Port: who sits at which desk, from the directory; no names, no numbers. An older revision changes nothing. */
public interface Desks {
    Uni<Void> seat(Tx tx, String personId, String post, String region, long revision);

    Uni<Void> vacate(Tx tx, String personId, String region, long revision);
}
