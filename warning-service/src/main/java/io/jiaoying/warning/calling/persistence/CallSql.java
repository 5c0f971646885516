package io.jiaoying.warning.calling.persistence;

/** Statements over call-outs and calls. */
final class CallSql {
    static final String END_IF_DONE = """
            UPDATE call_out o SET state = 'ended', ended_at = $2
            WHERE o.warning_id = $1 AND o.state = 'running' AND NOT EXISTS (
                SELECT 1 FROM call c WHERE c.call_out_id = o.id AND c.state IN ('pending', 'calling', 'at-the-door'))""";

    static final String OPEN = """
            INSERT INTO call_out (id, warning_id, profile_id, profile, colour, state, targets, started_by, started_at,
                correlation_id)
            VALUES ($1, $2, $3, $4, $5, 'running', 0, $6, $7, $8)
            ON CONFLICT (warning_id) WHERE state = 'running' DO NOTHING""";

    /** One statement for the whole county: targets and their first attempts. */
    static final String EXPAND = """
            WITH target AS (
                INSERT INTO call (id, call_out_id, warning_id, person_id, name, post, region, state, next_step)
                SELECT gen_random_uuid(), $1, $2, p.id, p.name, p.post, p.region, 'pending', 1
                FROM person p
                WHERE p.active AND EXISTS (
                    SELECT 1 FROM warning_area a WHERE a.warning_id = $2 AND starts_with(p.region, a.region))
                RETURNING id, person_id
            ), first_attempt AS (
                INSERT INTO attempt (id, call_id, call_out_id, warning_id, to_person_id, sequence, step, who, purpose,
                    channel, state, priority, traceparent)
                SELECT gen_random_uuid(), t.id, $1, $2, t.person_id,
                    row_number() OVER (PARTITION BY t.id ORDER BY c.place), 0, 'self', 'wake', c.channel, 'queued', 0, $4
                FROM target t
                CROSS JOIN unnest($3::text[]) WITH ORDINALITY c(channel, place)
                JOIN person p ON p.id = t.person_id
                WHERE c.channel <> 'mail' OR p.email_sealed IS NOT NULL
            )
            SELECT id FROM target""";

    static final String LOCK = "SELECT id FROM call WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE";

    private static final String CALL_OUT_COLUMNS = """
            o.id AS call_out_id, o.warning_id, o.profile, o.colour, o.started_at, o.correlation_id,
            w.incident_id, w.region AS warning_region, w.exercise,
            (w.state IN ('issued', 'updated') AND w.expires > clock_timestamp()) AS alive""";

    /** After the lock, so that it sees what the transactions waited for have done. */
    static final String READ = "SELECT " + CALL_OUT_COLUMNS + """
            , c.id, c.person_id, c.region, c.state, c.next_step, c.feedback_since, c.feedback_due_at,
            c.feedback_overdue_at,
            (SELECT s.id FROM person s WHERE s.id = p.superior_id AND s.active) AS superior_id,
            (SELECT min(d.id) FROM person d WHERE d.deputy_of_id = c.person_id AND d.active) AS deputy_id,
            EXISTS (SELECT 1 FROM attempt a WHERE a.call_id = c.id AND a.purpose = 'wake'
                AND a.state NOT IN ('queued', 'sending', 'bundled', 'withdrawn')
                AND a.step = (SELECT max(x.step) FROM attempt x WHERE x.call_id = c.id AND x.purpose = 'wake'))
                AS last_left,
            (SELECT min(a.queued_at) FROM attempt a WHERE a.call_id = c.id AND a.purpose = 'wake' AND a.tries > 0
                AND a.step = (SELECT max(x.step) FROM attempt x WHERE x.call_id = c.id AND x.purpose = 'wake'))
                AS stuck_since,
            EXISTS (SELECT 1 FROM feedback f WHERE f.call_id = c.id AND f.given_at >= c.feedback_since) AS feedback_given
            FROM call c
            JOIN call_out o ON o.id = c.call_out_id
            JOIN warning w ON w.id = c.warning_id
            JOIN person p ON p.id = c.person_id
            WHERE c.id = ANY ($1) ORDER BY c.id""";

    static final String STOP_CALL_OUT =
            """
            WITH stopped AS (
                UPDATE call_out SET state = 'stopped', ended_at = $2
                WHERE warning_id = $1 AND state = 'running' RETURNING *)
            SELECT """ + " " + CALL_OUT_COLUMNS + " FROM stopped o JOIN warning w ON w.id = o.warning_id";

    static final String LOCK_ALL = "SELECT id FROM call WHERE call_out_id = $1 ORDER BY id FOR NO KEY UPDATE";

    static final String STOP_CALLS = """
            WITH stopped AS (
                UPDATE call SET state = 'stopped'
                WHERE call_out_id = $1 AND state IN ('pending', 'calling', 'at-the-door') RETURNING id)
            SELECT c.id, c.person_id, CASE WHEN s.id IS NULL THEN c.state ELSE 'stopped' END AS state
            FROM call c LEFT JOIN stopped s ON s.id = c.id WHERE c.call_out_id = $1""";

    private CallSql() {}
}
