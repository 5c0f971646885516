package io.jiaoying.warning.directory.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;

/** What else must happen in the transaction that takes somebody out of the directory. */
public interface WhenPersonLeaves {
    Uni<Void> left(Tx tx, String personId);
}
