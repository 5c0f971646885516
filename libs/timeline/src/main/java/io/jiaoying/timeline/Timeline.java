package io.jiaoying.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.outbox.Tx;
import io.jiaoying.timeline.seal.UnsealedHeads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes and reads the chains in the service's own database. */
@ApplicationScoped
public class Timeline {
    private static final String LOCK_HEAD = """
            INSERT INTO timeline_head AS h (subject_id, seq, hash) VALUES ($1, 0, $2)
            ON CONFLICT (subject_id) DO UPDATE SET seq = h.seq RETURNING seq, hash""";
    private static final String READ = """
            SELECT subject_id, seq, at, known_at, kind, actor, refs, previous_hash, hash
            FROM timeline_entry WHERE subject_id = $1 ORDER BY seq""";
    private static final String READ_HEAD = "SELECT seq, hash FROM timeline_head WHERE subject_id = $1";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, String>> REFS = new TypeReference<>() {};

    private final Pool pool;
    private final UnsealedHeads unsealed;

    @Inject
    public Timeline(Pool pool, UnsealedHeads unsealed) {
        this.pool = pool;
        this.unsealed = unsealed;
    }

    public Timeline(Pool pool) {
        this(pool, new UnsealedHeads());
    }

    /** For statements that insert {@link TimelineRows} themselves: the sealer learns of it. */
    public void sealAfterCommit(Tx tx, String subjectId) {
        tx.afterCommit(() -> unsealed.grew(subjectId));
    }

    /** Appends in order; whoever appends to the same subject meanwhile waits for this transaction's end. */
    public Uni<Void> append(Tx tx, String subjectId, List<TimelineDraft> drafts) {
        if (drafts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        sealAfterCommit(tx, subjectId);
        return tx.sql()
                .preparedQuery(LOCK_HEAD)
                .execute(Tuple.of(subjectId, TimelineEntry.GENESIS))
                .map(rows -> head(rows.iterator().next()))
                .chain(head -> tx.sql()
                        .preparedQuery(TimelineRows.APPEND)
                        .execute(Tuple.from(TimelineRows.parameters(subjectId, head, drafts))))
                .replaceWithVoid();
    }

    public Uni<Void> append(Tx tx, String subjectId, TimelineDraft draft) {
        return append(tx, subjectId, List.of(draft));
    }

    /** All entries of a subject, the first one first; empty for an unknown subject. */
    public Uni<List<TimelineEntry>> read(String subjectId) {
        return pool.preparedQuery(READ).execute(Tuple.of(subjectId)).map(Timeline::entries);
    }

    /** Where the chain should end. */
    public Uni<TimelineHead> head(String subjectId) {
        return pool.preparedQuery(READ_HEAD).execute(Tuple.of(subjectId)).map(rows -> {
            var first = rows.iterator();
            return first.hasNext() ? head(first.next()) : TimelineHead.EMPTY;
        });
    }

    private static TimelineHead head(Row row) {
        return new TimelineHead(row.getLong(0), row.getString(1));
    }

    private static List<TimelineEntry> entries(RowSet<Row> rows) {
        var entries = new ArrayList<TimelineEntry>(rows.size());
        for (Row row : rows) {
            entries.add(entry(row));
        }
        return entries;
    }

    private static TimelineEntry entry(Row row) {
        return new TimelineEntry(
                row.getString(0),
                row.getLong(1),
                row.getOffsetDateTime(2).toInstant(),
                row.getOffsetDateTime(3).toInstant(),
                row.getString(4),
                row.getString(5),
                refs(row.getString(6)),
                row.getString(7),
                row.getString(8));
    }

    private static Map<String, String> refs(String json) {
        try {
            return MAPPER.readValue(json, REFS);
        } catch (JsonProcessingException damaged) {
            return Map.of("damaged", json);
        }
    }
}
