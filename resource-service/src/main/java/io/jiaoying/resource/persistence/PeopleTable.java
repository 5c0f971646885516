package io.jiaoying.resource.persistence;

import io.jiaoying.events.directory.SealedText;
import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.application.People;
import io.jiaoying.resource.application.StoredPerson;
import io.jiaoying.resource.domain.Email;
import io.jiaoying.resource.domain.Entry;
import io.jiaoying.resource.domain.Hierarchy;
import io.jiaoying.resource.domain.PhoneNumber;
import io.jiaoying.resource.domain.Registered;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Table {@code person}: however many people a file has, it is read, compared and stored in a handful of statements. */
@ApplicationScoped
class PeopleTable implements People {
    private static final String FIND = """
            SELECT id, name, post, region, superior_id, deputy_of_id, phone_sealed, email_sealed, revision
            FROM person WHERE id = ANY($1) AND removed_at IS NULL""";

    private static final String ADD_POSTS = """
            INSERT INTO post (id, title, region)
            SELECT gen_random_uuid(), r.title, r.region FROM unnest($1::text[], $2::text[]) AS r(title, region)
            GROUP BY r.title, r.region ORDER BY r.region, r.title
            ON CONFLICT (region, title) DO NOTHING""";

    private static final String STORE = """
            INSERT INTO person (id, name, post, region, superior_id, deputy_of_id, phone_sealed, email_sealed)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, post = excluded.post, region = excluded.region,
                superior_id = excluded.superior_id, deputy_of_id = excluded.deputy_of_id,
                phone_sealed = excluded.phone_sealed, email_sealed = excluded.email_sealed,
                revision = person.revision + 1, changed_at = now(), removed_at = NULL,
                registered_at = CASE WHEN person.removed_at IS NULL THEN person.registered_at ELSE now() END
            RETURNING id, revision""";

    private static final String REMOVE = """
            UPDATE person SET phone_sealed = NULL, email_sealed = NULL, superior_id = NULL, deputy_of_id = NULL,
                revision = revision + 1, changed_at = now(), removed_at = now()
            WHERE id = $1 AND removed_at IS NULL RETURNING revision""";

    private final SealedText sealedText;

    PeopleTable(SealedText sealedText) {
        this.sealedText = sealedText;
    }

    @Override
    public Uni<Hierarchy> lock(Tx tx) {
        return tx.sql()
                .query("SELECT pg_advisory_xact_lock(hashtext('directory'))")
                .execute()
                .chain(() -> tx.sql()
                        .query("SELECT id, superior_id FROM person WHERE removed_at IS NULL")
                        .execute())
                .map(PeopleTable::hierarchy);
    }

    private static Hierarchy hierarchy(RowSet<Row> rows) {
        Set<String> people = new HashSet<>();
        Map<String, String> superiors = new HashMap<>();
        for (Row row : rows) {
            people.add(row.getString("id"));
            String superior = row.getString("superior_id");
            if (superior != null) {
                superiors.put(row.getString("id"), superior);
            }
        }
        return new Hierarchy(people, superiors);
    }

    @Override
    public Uni<Map<String, Registered>> find(Tx tx, Collection<String> ids) {
        return tx.sql()
                .preparedQuery(FIND)
                .execute(Tuple.of(ids.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Registered> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getString("id"), registered(row)));
                    return found;
                });
    }

    private Registered registered(Row row) {
        String id = row.getString("id");
        String email = row.getString("email_sealed");
        Entry entry = new Entry(
                id,
                row.getString("name"),
                row.getString("post"),
                row.getString("region"),
                new PhoneNumber(sealedText.open(id, row.getString("phone_sealed"))),
                row.getString("superior_id"),
                row.getString("deputy_of_id"),
                email == null ? null : new Email(sealedText.open(id, email)));
        return new Registered(entry, row.getLong("revision"));
    }

    @Override
    public Uni<List<StoredPerson>> store(Tx tx, List<Entry> entries) {
        List<SealedEntry> sealed = entries.stream().map(this::seal).toList();
        return tx.sql()
                .preparedQuery(ADD_POSTS)
                .execute(Tuple.of(
                        column(sealed, person -> person.entry().post()),
                        column(sealed, person -> person.entry().region())))
                .chain(() -> tx.sql().preparedQuery(STORE).execute(columns(sealed)))
                .map(rows -> stored(sealed, rows));
    }

    private record SealedEntry(
            Entry entry, String phone, @Nullable String email) {}

    private SealedEntry seal(Entry entry) {
        Email email = entry.email();
        return new SealedEntry(
                entry,
                sealedText.seal(entry.id(), entry.phone().digits()),
                email == null ? null : sealedText.seal(entry.id(), email.address()));
    }

    private static Tuple columns(List<SealedEntry> people) {
        Tuple columns = Tuple.tuple();
        columns.addArrayOfString(column(people, person -> person.entry().id()));
        columns.addArrayOfString(column(people, person -> person.entry().name()));
        columns.addArrayOfString(column(people, person -> person.entry().post()));
        columns.addArrayOfString(column(people, person -> person.entry().region()));
        columns.addArrayOfString(column(people, person -> person.entry().superiorId()));
        columns.addArrayOfString(column(people, person -> person.entry().deputyOfId()));
        columns.addArrayOfString(column(people, SealedEntry::phone));
        columns.addArrayOfString(column(people, SealedEntry::email));
        return columns;
    }

    private interface Column {
        @Nullable
        String of(SealedEntry person);
    }

    private static @Nullable String[] column(List<SealedEntry> people, Column column) {
        @Nullable String[] values = new @Nullable String[people.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.of(people.get(i));
        }
        return values;
    }

    private static List<StoredPerson> stored(List<SealedEntry> people, RowSet<Row> rows) {
        Map<String, Long> revisions = new HashMap<>();
        rows.forEach(row -> revisions.put(row.getString("id"), row.getLong("revision")));
        List<StoredPerson> stored = new ArrayList<>(people.size());
        for (SealedEntry person : people) {
            long revision = Objects.requireNonNull(revisions.get(person.entry().id()));
            stored.add(new StoredPerson(person.entry(), revision, person.phone(), person.email()));
        }
        return stored;
    }

    @Override
    public Uni<Optional<Long>> remove(Tx tx, String id) {
        return tx.sql().preparedQuery(REMOVE).execute(Tuple.of(id)).map(rows -> {
            Row row = rows.iterator().hasNext() ? rows.iterator().next() : null;
            return row == null ? Optional.empty() : Optional.of(row.getLong("revision"));
        });
    }

    @Override
    public Uni<List<String>> dependentsOf(Tx tx, String id) {
        return tx.sql().preparedQuery("""
                        SELECT id FROM person
                        WHERE (superior_id = $1 OR deputy_of_id = $1) AND removed_at IS NULL ORDER BY id""").execute(Tuple.of(id)).map(rows -> {
            List<String> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.getString("id")));
            return ids;
        });
    }
}
