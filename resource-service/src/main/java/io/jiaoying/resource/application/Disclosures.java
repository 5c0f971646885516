package io.jiaoying.resource.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The log of numbers shown in clear. */
public interface Disclosures {
    Uni<UUID> note(Tx tx, String personId, String party, String partyName, String reason);
}
