package io.jiaoying.timeline.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** SQL of the sealer's tables. */
final class SealTable {
    private static final long LOCK_KEY = 0x4a59_7365_616cL;
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(" + LOCK_KEY + ")";
    private static final String HEADS = "SELECT subject_id, seq, hash FROM timeline_head WHERE subject_id = ANY ($1)";
    private static final String UNSEALED = """
            SELECT h.subject_id FROM timeline_head h
            WHERE NOT EXISTS (SELECT FROM timeline_seal s
                              WHERE s.subject_id = h.subject_id AND s.seq = h.seq AND s.hash = h.hash)
            LIMIT $1""";
    private static final String ROOT_COLUMNS =
            "number, first, leaves, tree, sealed_at, previous_hash, skip_hash, key_id, hash, signature";
    private static final String LATEST =
            "SELECT " + ROOT_COLUMNS + " FROM timeline_root WHERE number < $1 ORDER BY number DESC LIMIT $2";
    private static final String ROOT = "SELECT " + ROOT_COLUMNS + " FROM timeline_root WHERE number = $1";
    private static final String COUNTS = "SELECT number, heads FROM timeline_root WHERE number > $1 AND number < $2";
    private static final String LEAVES = """
            SELECT subject_id, seq, hash FROM timeline_seal WHERE root BETWEEN $1 AND $2 ORDER BY root""";
    private static final String INSERT = """
            WITH sealed AS (INSERT INTO timeline_seal (root, subject_id, seq, hash)
                            SELECT $1, r.subject_id, r.seq, r.hash
                            FROM unnest($12::text[], $13::bigint[], $14::text[]) AS r(subject_id, seq, hash)),
                 key_kept AS (INSERT INTO timeline_key (key_id, public_key) VALUES ($8, $15) ON CONFLICT DO NOTHING)
            INSERT INTO timeline_root (number, first, leaves, tree, sealed_at, previous_hash, skip_hash, key_id, hash,
                                       signature, heads)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";
    private static final String KEYS = "SELECT public_key FROM timeline_key ORDER BY first_used";

    private SealTable() {}

    /** A head as its chain's row holds it. */
    record Head(String subjectId, long seq, String hash) {
        SealedHead sealed() {
            return SealedHead.of(subjectId, seq, hash);
        }
    }

    /** Whether nobody else seals until this transaction ends. */
    static Uni<Boolean> lock(SqlClient sql) {
        return sql.query(LOCK).execute().map(rows -> rows.iterator().next().getBoolean(0));
    }

    static Uni<List<Head>> heads(SqlClient sql, List<String> subjectIds) {
        return sql.preparedQuery(HEADS)
                .execute(Tuple.of(subjectIds.toArray(String[]::new)))
                .map(rows -> list(rows, SealTable::head));
    }

    static Uni<List<String>> unsealed(SqlClient sql, int most) {
        return sql.preparedQuery(UNSEALED)
                .execute(Tuple.of((long) most))
                .map(rows -> list(rows, row -> row.getString(0)));
    }

    /** Newest first. */
    static Uni<List<SealRoot>> rootsBefore(SqlClient sql, long number, int most) {
        return sql.preparedQuery(LATEST)
                .execute(Tuple.of(number, (long) most))
                .map(rows -> list(rows, SealTable::root));
    }

    static Uni<Optional<SealRoot>> root(SqlClient sql, long number) {
        return sql.preparedQuery(ROOT).execute(Tuple.of(number)).map(rows -> list(rows, SealTable::root).stream()
                .findFirst());
    }

    /** How many heads each root between these, both left out, sealed. */
    static Uni<Map<Long, Integer>> counts(SqlClient sql, long after, long before) {
        return sql.preparedQuery(COUNTS).execute(Tuple.of(after, before)).map(rows -> {
            Map<Long, Integer> counts = new LinkedHashMap<>();
            rows.forEach(row -> counts.put(row.getLong(0), row.getInteger(1)));
            return counts;
        });
    }

    static Uni<List<SealedHead>> sealed(SqlClient sql, long first, long last) {
        return first > last
                ? Uni.createFrom().item(List.of())
                : sql.preparedQuery(LEAVES)
                        .execute(Tuple.of(first, last))
                        .map(rows -> list(rows, row -> head(row).sealed()));
    }

    static Uni<Void> insert(SqlClient sql, SealRoot root, List<Head> heads, SealPublicKey key) {
        return sql.preparedQuery(INSERT)
                .execute(Tuple.from(Arrays.<Object>asList(
                        root.number(),
                        root.first(),
                        (int) root.leaves(),
                        root.tree(),
                        root.sealedAt().atOffset(ZoneOffset.UTC),
                        root.previousHash(),
                        root.skipHash(),
                        root.keyId(),
                        root.hash(),
                        root.signature(),
                        heads.size(),
                        heads.stream().map(Head::subjectId).toArray(String[]::new),
                        heads.stream().map(Head::seq).toArray(Long[]::new),
                        heads.stream().map(Head::hash).toArray(String[]::new),
                        key.publicKey())))
                .replaceWithVoid();
    }

    static Uni<List<SealPublicKey>> keys(SqlClient sql) {
        return sql.query(KEYS).execute().map(rows -> list(rows, row -> SealPublicKey.of(row.getString(0))));
    }

    private static Head head(Row row) {
        return new Head(row.getString(0), row.getLong(1), row.getString(2));
    }

    private static SealRoot root(Row row) {
        return new SealRoot(
                row.getLong(0),
                row.getLong(1),
                row.getInteger(2),
                row.getString(3),
                row.getOffsetDateTime(4).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> each) {
        var list = new ArrayList<T>(rows.size());
        rows.forEach(row -> list.add(each.apply(row)));
        return list;
    }
}
