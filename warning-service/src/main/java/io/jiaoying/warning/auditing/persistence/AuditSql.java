package io.jiaoying.warning.auditing.persistence;

/**
 * The one statement of the audit. It names tables, columns and words itself, so that a mistake in the code that drives the calls
 * is not made here a second time.
 */
final class AuditSql {
    /** What was due before this instant is late. */
    private static final String LATE = "(statement_timestamp() - $1::bigint * interval '1 millisecond')";

    /**
     * Attempts that should have left, also those that travel in another's message; and by which channels others have left
     * meanwhile: who waits for one of them only waits for the limit of a carrier or of the call-out.
     */
    private static final String STANDING = """
            late AS MATERIALIZED (
                SELECT a.id, a.call_id, a.channel, a.step, a.next_try_at FROM attempt a
                WHERE a.state IN ('queued', 'sending') AND NOT a.held AND a.purpose = 'wake' AND a.next_try_at < %1$s
                UNION ALL
                SELECT a.id, a.call_id, a.channel, a.step, a.next_try_at FROM attempt a
                WHERE a.held AND a.state = 'queued' AND a.purpose = 'wake' AND a.next_try_at < %1$s
            ), moving AS MATERIALIZED (
                SELECT DISTINCT h.channel FROM attempt h WHERE h.handed_over_at > %1$s AND EXISTS (SELECT 1 FROM late)
            ), standing AS MATERIALIZED (
                SELECT c.id AS call_id, min(s.next_try_at) AS since
                FROM (SELECT l.call_id, l.channel, l.step, l.next_try_at FROM late l
                    UNION ALL
                    SELECT b.call_id, l.channel, b.step, l.next_try_at
                    FROM late l JOIN attempt b ON b.bundle_id = l.id AND b.state = 'bundled') s
                JOIN call c ON c.id = s.call_id AND s.step >= c.next_step - 1
                WHERE NOT EXISTS (SELECT 1 FROM attempt x WHERE x.call_id = c.id AND x.purpose = 'wake'
                    AND x.step = s.step AND x.sequence > c.earlier_attempts AND x.state = 'handed-over')
                GROUP BY c.id HAVING bool_and(s.channel NOT IN (SELECT m.channel FROM moving m))
            )""".formatted(LATE);

    private static final String OPEN = """
            audited AS MATERIALIZED (
                SELECT c.id AS call_id, c.call_out_id, c.warning_id, c.person_id, c.post, c.region, c.state,
                    CASE WHEN n.recorded_at < %1$s THEN 'answered-but-open'
                         WHEN least(o.ended_at, w.ended_at, w.expires) < %1$s THEN 'ended-but-open'
                         WHEN coalesce(d.key, g.key) IS NULL AND c.called_at < %1$s THEN 'step-lost'
                         WHEN coalesce(d.due_at, g.due_at) < %1$s THEN 'step-overdue'
                         WHEN s.call_id IS NOT NULL THEN 'not-handed-over' END AS fault,
                    CASE WHEN n.recorded_at < %1$s THEN n.recorded_at
                         WHEN least(o.ended_at, w.ended_at, w.expires) < %1$s THEN least(o.ended_at, w.ended_at, w.expires)
                         WHEN coalesce(d.key, g.key) IS NULL THEN NULL
                         WHEN coalesce(d.due_at, g.due_at) < %1$s THEN coalesce(d.due_at, g.due_at)
                         ELSE s.since END AS since
                FROM call c
                JOIN call_out o ON o.id = c.call_out_id
                JOIN warning w ON w.id = c.warning_id
                LEFT JOIN deadline d ON d.key = 'call:' || c.id || ':step' AND d.kind = 'call-step' AND d.state = 'open'
                LEFT JOIN deadline g ON g.key = 'call-out:' || o.id || ':first-step' AND g.kind = 'call-first-step'
                    AND g.state = 'open' AND c.next_step = 1 AND c.called_at = o.started_at
                LEFT JOIN LATERAL (SELECT r.recorded_at FROM answer r WHERE r.call_id = c.id AND r.closes
                    ORDER BY r.recorded_at LIMIT 1) n ON true
                LEFT JOIN standing s ON s.call_id = c.id
                WHERE c.state IN ('pending', 'calling', 'at-the-door') AND starts_with(c.region, $2)
            )""".formatted(LATE);

    static final String LOOK = "WITH " + STANDING + ", " + OPEN + """
             SELECT statement_timestamp() AS looked_at, (SELECT count(*) FROM audited) AS open,
                (SELECT count(*) FROM audited WHERE fault IS NOT NULL) AS past_due, f.*
            FROM (VALUES (1)) one(look)
            LEFT JOIN (SELECT * FROM audited WHERE fault IS NOT NULL ORDER BY since NULLS FIRST, call_id LIMIT $3) f
                ON true""";

    private AuditSql() {}
}
