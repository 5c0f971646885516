package io.jiaoying.incident.application;

import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: names and numbers, sealed and apart. */
public interface PersonalDataTable {
    Uni<Void> keep(Tx tx, List<PersonalData> data);

    /** In clear; whoever asks writes into the timeline that it was opened. */
    Uni<OpenedData> open(Tx tx, List<UUID> owners, List<String> fields);

    /** What readers may see of these reports' and transmissions' names and numbers. */
    Uni<MaskedData> masked(Tx tx, List<UUID> owners);

    /** Destroys what was given with one thing. */
    Uni<Void> destroyOf(Tx tx, UUID owner, Instant now);

    /** Destroys what an incident's reports, transmissions and tips hold; the number of items. */
    Uni<Integer> destroy(Tx tx, UUID incidentId, Instant now);
}
