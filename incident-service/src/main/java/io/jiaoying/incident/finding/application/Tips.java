package io.jiaoying.incident.finding.application;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.finding.domain.Tip;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: tips; their words stay sealed. */
public interface Tips {
    Uni<Void> insert(Tx tx, Tip tip, @Nullable String words);

    /** Those of these that wait for their incident, locked until the transaction ends. */
    Uni<List<Tip>> lockOpen(Tx tx, List<UUID> ids);

    Uni<Void> decide(Tx tx, Tip decided);

    Uni<Optional<Tip>> find(UUID id);

    /** Incidents near it in place and time, the nearest in time first. */
    Uni<List<Incident>> near(Tx tx, Tip tip);
}
