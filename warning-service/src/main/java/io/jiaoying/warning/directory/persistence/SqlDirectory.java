package io.jiaoying.warning.directory.persistence;

import static io.jiaoying.warning.sql.Columns.args;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.directory.application.Directory;
import io.jiaoying.warning.directory.domain.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The directory projection in PostgreSQL. */
@ApplicationScoped
class SqlDirectory implements Directory {
    private static final String KEEP = """
            INSERT INTO person AS p (id, name, post, region, superior_id, deputy_of_id, phone_sealed, email_sealed, revision,
                active)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, true)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, post = excluded.post, region = excluded.region,
                superior_id = excluded.superior_id, deputy_of_id = excluded.deputy_of_id,
                phone_sealed = excluded.phone_sealed, email_sealed = excluded.email_sealed, revision = excluded.revision,
                active = true
            WHERE excluded.revision > p.revision""";

    private static final String REMOVE = """
            INSERT INTO person AS p (id, name, post, region, revision, active) VALUES ($1, '', '', $2, $3, false)
            ON CONFLICT (id) DO UPDATE SET active = false, phone_sealed = NULL, email_sealed = NULL,
                revision = excluded.revision
            WHERE excluded.revision > p.revision""";

    @Override
    public Uni<Void> keep(Tx tx, Person person) {
        return tx.sql()
                .preparedQuery(KEEP)
                .execute(args(
                        person.id(),
                        person.name(),
                        person.post(),
                        person.region(),
                        person.superiorId(),
                        person.deputyOfId(),
                        person.phoneSealed(),
                        person.emailSealed(),
                        person.revision()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> remove(Tx tx, String personId, String region, long revision) {
        return tx.sql()
                .preparedQuery(REMOVE)
                .execute(Tuple.of(personId, region, revision))
                .map(rows -> rows.rowCount() == 1);
    }
}
