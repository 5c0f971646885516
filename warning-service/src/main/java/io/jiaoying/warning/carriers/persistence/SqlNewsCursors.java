package io.jiaoying.warning.carriers.persistence;

import io.jiaoying.warning.carriers.application.NewsCursors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The table {@code carrier_cursor}. */
@ApplicationScoped
class SqlNewsCursors implements NewsCursors {
    private final Pool pool;

    SqlNewsCursors(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<String> of(String gateway) {
        return pool.preparedQuery("SELECT cursor FROM carrier_cursor WHERE provider = $1")
                .execute(Tuple.of(gateway))
                .map(rows -> rows.rowCount() == 0 ? "" : rows.iterator().next().getString(0));
    }

    @Override
    public Uni<Void> moveTo(String gateway, String cursor) {
        return pool.preparedQuery("INSERT INTO carrier_cursor (provider, cursor) VALUES ($1, $2)"
                        + " ON CONFLICT (provider) DO UPDATE SET cursor = excluded.cursor")
                .execute(Tuple.of(gateway, cursor))
                .replaceWithVoid();
    }
}
