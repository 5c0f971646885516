package io.jiaoying.resource.persistence;

import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.application.Disclosures;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Table {@code phone_disclosure}. */
@ApplicationScoped
class DisclosureTable implements Disclosures {
    private static final String NOTE = """
            INSERT INTO phone_disclosure (id, person_id, party, party_name, reason)
            VALUES (gen_random_uuid(), $1, $2, $3, $4) RETURNING id""";

    @Override
    public Uni<UUID> note(Tx tx, String personId, String party, String partyName, String reason) {
        return tx.sql()
                .preparedQuery(NOTE)
                .execute(Tuple.of(personId, party, partyName, reason))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }
}
