package io.jiaoying.warning.calling.persistence;

/**
 * One statement for the whole county: its targets and their first attempts. What 10,000 of them cost decides when the first
 * message leaves, so a call-out that has just been opened looks for no earlier targets.
 */
final class ExpandSql {
    /** One row after the other ({@link TimeOrderedIds}): {@code $8} is the beginning of all of them, the place of the first a parameter. */
    private static final String ID = "($8 || to_hex(%s::bigint + row_number() OVER ()))::uuid";

    private static final String CALLS = """
            INSERT INTO call (id, call_out_id, warning_id, person_id, name, post, region, state, next_step, called_at)
            SELECT %s, $1, $2, p.id, p.name, p.post, p.region, 'pending', 1, $7
            FROM person p
            WHERE p.active AND EXISTS (
                SELECT 1 FROM warning_area a WHERE a.warning_id = $2 AND starts_with(p.region, a.region))
                AND (NOT EXISTS (SELECT 1 FROM drill d WHERE d.warning_id = $2) OR EXISTS (
                    SELECT 1 FROM drill d JOIN drill_person t ON t.drill_id = d.id
                    WHERE d.warning_id = $2 AND t.person_id = p.id AND t.called_at IS NOT NULL))""".formatted(ID.formatted("$10"));

    private static final String HAS_MAIL =
            "EXISTS (SELECT 1 FROM person p WHERE p.id = t.person_id AND p.email_sealed IS NOT NULL)";

    /** Whoever has no mail is not counted one: the numbers of the attempts have no gap. */
    private static final String ATTEMPTS =
            """
            INSERT INTO attempt (id, call_id, call_out_id, warning_id, to_person_id, sequence, step, who, purpose,
                channel, state, priority, traceparent, next_try_at, held)
            SELECT %1$s, t.id, $1, $2, t.person_id,
                t.earlier_attempts + c.place - CASE WHEN c.mails_before = 0 OR %2$s THEN 0 ELSE c.mails_before END,
                0, 'self', 'wake', c.channel, 'queued', c.priority + %3$s, $4,
                clock_timestamp() + c.delay * interval '1 millisecond',
                EXISTS (SELECT 1 FROM call_out o WHERE o.id = $1 AND o.pace_per_second IS NOT NULL)
            FROM whole t
            CROSS JOIN unnest($3::text[], $5::bigint[], $6::int[], $9::int[]) WITH ORDINALITY
                c(channel, delay, priority, mails_before, place)
            WHERE c.channel <> 'mail' OR %2$s""".formatted(ID.formatted("$11"), HAS_MAIL, CallSql.BEHIND_EVERYTHING_REAL.formatted("$2"));

    private static final String COUNTED =
            "UPDATE call_out SET targets = targets + (SELECT count(*) FROM whole WHERE added) WHERE id = $1";

    /** Everybody of the area, for a call-out that has no target yet. */
    static final String EXPAND = """
            WITH whole AS (
            %s
                RETURNING id, person_id, 0 AS earlier_attempts, true AS added
            ), first_attempt AS (
            %s
            ), counted AS (%s)
            SELECT count(*)::int AS targets FROM whole""".formatted(CALLS, ATTEMPTS, COUNTED);

    /**
     * Who is no target yet or whose place came back. What was attempted about the latter before belongs to an earlier time.
     */
    static final String EXTEND = """
            WITH target AS (
            %s
                ON CONFLICT (call_out_id, person_id) DO NOTHING
                RETURNING id, person_id, 0 AS earlier_attempts, true AS added
            ), back AS (
                UPDATE call SET state = 'pending', stop_reason = NULL, next_step = 1, called_at = $7, township_silent = false,
                    door_asked_id = NULL, not_in_place_at = NULL, called_back = 0,
                    earlier_attempts = coalesce((SELECT max(a.sequence) FROM attempt a WHERE a.call_id = call.id), 0)
                WHERE call_out_id = $1 AND state = 'stopped' AND stop_reason = 'out-of-area'
                    AND EXISTS (SELECT 1 FROM person p WHERE p.id = call.person_id AND p.active)
                    AND EXISTS (SELECT 1 FROM warning_area a WHERE a.warning_id = $2 AND starts_with(call.region, a.region))
                RETURNING id, person_id, earlier_attempts, false AS added
            ), whole AS (
                SELECT * FROM target UNION ALL SELECT * FROM back
            ), first_attempt AS (
            %s
            ), counted AS (%s)
            SELECT id FROM whole""".formatted(CALLS, ATTEMPTS, COUNTED);

    /**
     * Those whose first deadline is their call-out's. Who said that they are not in place, and whoever came in later, has one
     * of their own already.
     */
    static final String SILENT_AT_FIRST_RUNG = """
            SELECT c.id FROM call c JOIN call_out o ON o.id = c.call_out_id
            WHERE o.id = $1 AND c.called_at = o.started_at AND c.next_step = 1 AND c.state IN ('pending', 'calling')
                AND c.not_in_place_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM deadline d WHERE d.key = 'call:' || c.id || ':step' AND d.state = 'open')
            ORDER BY c.id FOR NO KEY UPDATE OF c""";

    private ExpandSql() {}
}
