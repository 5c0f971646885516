package io.jiaoying.timeline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first entries of a new subject as part of a hot path's own single statement: {@code WITH} {@link #insertFirst}
 * {@code , …} with the parameters of {@link #firstParameters} at the same place. A subject that already has a timeline fails
 * on the primary key.
 */
public final class TimelineRows {
    /** How many parameters the statement takes, however many entries it inserts. */
    public static final int PARAMETERS = 11;

    private static final String INSERT_ENTRIES = """
            INSERT INTO timeline_entry (subject_id, seq, at, known_at, kind, actor, refs, previous_hash, hash)
            SELECT $%d, r.seq, r.at, r.known_at, r.kind, r.actor, r.refs, r.previous_hash, r.hash
            FROM unnest($%d::bigint[], $%d::timestamptz[], $%d::timestamptz[], $%d::text[], $%d::text[], $%d::text[],
                        $%d::text[], $%d::text[]) AS r(seq, at, known_at, kind, actor, refs, previous_hash, hash)""";

    private static final String FIRST = """
            timeline_head_added AS (INSERT INTO timeline_head (subject_id, seq, hash) VALUES ($%d, $%d::bigint, $%d)),
            timeline_entries_added AS (%s)""";

    static final String APPEND = """
            WITH timeline_head_moved AS (UPDATE timeline_head SET seq = $10::bigint, hash = $11 WHERE subject_id = $1)
            %s""".formatted(entries(1));

    private TimelineRows() {}

    /** Two CTEs without the word WITH, their parameters numbered from {@code $first}. */
    public static String insertFirst(int first) {
        return FIRST.formatted(first, first + 9, first + 10, entries(first));
    }

    /** The first entries' parameters in order; there must be at least one draft. */
    public static List<@Nullable Object> firstParameters(String subjectId, List<TimelineDraft> drafts) {
        return parameters(subjectId, TimelineHead.EMPTY, drafts);
    }

    static List<@Nullable Object> parameters(String subjectId, TimelineHead head, List<TimelineDraft> drafts) {
        List<TimelineEntry> entries = chain(subjectId, head, drafts);
        TimelineEntry last = entries.get(entries.size() - 1);
        var parameters = new ArrayList<@Nullable Object>(PARAMETERS);
        parameters.add(subjectId);
        parameters.add(entries.stream().map(TimelineEntry::seq).toArray(Long[]::new));
        parameters.add(entries.stream()
                .map(entry -> entry.at().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new));
        parameters.add(entries.stream()
                .map(entry -> entry.knownAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new));
        parameters.add(entries.stream().map(TimelineEntry::kind).toArray(String[]::new));
        parameters.add(entries.stream().map(TimelineEntry::actor).toArray(String[]::new));
        parameters.add(entries.stream()
                .map(entry -> TimelineHash.refsJson(entry.refs()))
                .toArray(String[]::new));
        parameters.add(entries.stream().map(TimelineEntry::previousHash).toArray(String[]::new));
        parameters.add(entries.stream().map(TimelineEntry::hash).toArray(String[]::new));
        parameters.add(last.seq());
        parameters.add(last.hash());
        return parameters;
    }

    static List<TimelineEntry> chain(String subjectId, TimelineHead head, List<TimelineDraft> drafts) {
        var entries = new ArrayList<TimelineEntry>(drafts.size());
        TimelineHead previous = head;
        for (TimelineDraft draft : drafts) {
            var entry = TimelineEntry.following(subjectId, previous.seq(), previous.hash(), draft);
            entries.add(entry);
            previous = new TimelineHead(entry.seq(), entry.hash());
        }
        return entries;
    }

    private static String entries(int first) {
        var numbers = new Object[9];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = first + i;
        }
        return INSERT_ENTRIES.formatted(numbers);
    }
}
