package io.jiaoying.resource.persistence;

import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.application.Posts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Table {@code post}. */
@ApplicationScoped
class PostTable implements Posts {
    private static final String ADD = """
            INSERT INTO post (id, title, region) VALUES (gen_random_uuid(), $1, $2)
            ON CONFLICT (region, title) DO NOTHING RETURNING id""";

    @Override
    public Uni<Optional<UUID>> add(Tx tx, String title, String region) {
        return tx.sql()
                .preparedQuery(ADD)
                .execute(Tuple.of(title, region))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(rows.iterator().next().getUUID("id"))
                        : Optional.empty());
    }
}
