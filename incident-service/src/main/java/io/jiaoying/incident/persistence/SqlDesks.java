package io.jiaoying.incident.persistence;

import io.jiaoying.incident.application.Desks;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The table {@code desk}. */
@ApplicationScoped
class SqlDesks implements Desks {
    private static final String UPSERT = """
            INSERT INTO desk AS d (person_id, post, region, revision, removed) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (person_id) DO UPDATE
            SET post = EXCLUDED.post, region = EXCLUDED.region, revision = EXCLUDED.revision, removed = EXCLUDED.removed
            WHERE d.revision < EXCLUDED.revision""";

    @Override
    public Uni<Void> seat(Tx tx, String personId, String post, String region, long revision) {
        return upsert(tx, Tuple.of(personId, post, region, revision, false));
    }

    @Override
    public Uni<Void> vacate(Tx tx, String personId, String region, long revision) {
        return upsert(tx, Tuple.of(personId, null, region, revision, true));
    }

    private static Uni<Void> upsert(Tx tx, Tuple values) {
        return tx.sql().preparedQuery(UPSERT).execute(values).replaceWithVoid();
    }
}
