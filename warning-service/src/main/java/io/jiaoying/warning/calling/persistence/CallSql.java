package io.jiaoying.warning.calling.persistence;

import io.jiaoying.warning.calling.domain.Urgency;
import io.jiaoying.warning.sql.RealCalls;

/** Statements over call-outs and calls. */
final class CallSql {
    /** Added to the priority of an exercise's attempts. */
    static final String BEHIND_EVERYTHING_REAL = "(SELECT CASE WHEN w.exercise THEN " + Urgency.BEHIND_EVERYTHING_REAL
            + " ELSE 0 END FROM warning w WHERE w.id = %s)";

    static final String END_IF_DONE = """
            UPDATE call_out o SET state = 'ended', ended_at = $2
            WHERE o.warning_id = $1 AND o.state = 'running' AND NOT EXISTS (
                SELECT 1 FROM call c WHERE c.call_out_id = o.id AND c.state IN ('pending', 'calling', 'at-the-door'))""";

    static final String OPEN = """
            INSERT INTO call_out (id, warning_id, profile_id, profile, colour, state, targets, started_by, started_at,
                correlation_id, pace_per_second, asks_in_place)
            VALUES ($1, $2, $3, $4, $5, 'running', 0, $6, $7, $8, $9, $10)
            ON CONFLICT (warning_id) WHERE state = 'running' DO NOTHING""";

    static final String LOCK = "SELECT id FROM call WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE";

    static final String CALL_OUT_COLUMNS = """
            o.id AS call_out_id, o.warning_id, o.profile, o.colour, o.started_at, o.correlation_id,
            w.incident_id, w.region AS warning_region, w.exercise,
            (w.state IN ('issued', 'updated') AND w.expires > clock_timestamp()) AS alive""";

    static final String STOP_CALL_OUT =
            """
            WITH stopped AS (
                UPDATE call_out SET state = 'stopped', ended_at = $2
                WHERE warning_id = $1 AND state = 'running' RETURNING *)
            SELECT """ + " " + CALL_OUT_COLUMNS + " FROM stopped o JOIN warning w ON w.id = o.warning_id";

    static final String LOCK_ALL = "SELECT id FROM call WHERE call_out_id = $1 ORDER BY id FOR NO KEY UPDATE";

    static final String STOP_CALLS = """
            WITH stopped AS (
                UPDATE call SET state = 'stopped', stop_reason = $2
                WHERE call_out_id = $1 AND state IN ('pending', 'calling', 'at-the-door') RETURNING id)
            SELECT c.id, c.person_id, CASE WHEN s.id IS NULL THEN c.state ELSE 'stopped' END AS state,
                EXISTS (SELECT 1 FROM attempt a WHERE a.call_id = c.id AND a.to_person_id = c.person_id
                    AND a.channel IN ('sms', 'voice', 'mail') AND (a.state = 'handed-over' OR a.claimed_by IS NOT NULL)) AS told
            FROM call c LEFT JOIN stopped s ON s.id = c.id WHERE c.call_out_id = $1""";

    static final String RUNNING = "SELECT " + CALL_OUT_COLUMNS + """
             FROM call_out o JOIN warning w ON w.id = o.warning_id
            WHERE o.warning_id = $1 AND o.state = 'running' FOR NO KEY UPDATE OF o""";

    static final String OPEN_OUTSIDE = """
            SELECT c.id FROM call c WHERE c.call_out_id = $1 AND c.state IN ('pending', 'calling', 'at-the-door')
                AND NOT EXISTS (SELECT 1 FROM warning_area a
                    WHERE a.warning_id = c.warning_id AND starts_with(c.region, a.region))""";

    static final String OPEN_OF_PERSON = """
            SELECT c.id FROM call c WHERE c.person_id = $1 AND c.state IN ('pending', 'calling', 'at-the-door')""";

    /**
     * The open calls of exercises to people of a real call-out, where either of the two is this one. Costs nothing while no
     * exercise runs: OFFSET keeps the order, whatever the statistics say.
     */
    static final String OPEN_IN_EXERCISES = """
            WITH drilled AS MATERIALIZED (
                SELECT e.id FROM call_out e JOIN warning ew ON ew.id = e.warning_id WHERE e.state = 'running' AND ew.exercise
            ), earnest AS MATERIALIZED (
                SELECT ro.id FROM call_out ro JOIN warning rw ON rw.id = ro.warning_id WHERE %s)
            SELECT open.id FROM drilled e CROSS JOIN LATERAL (
                SELECT x.id FROM call x
                WHERE x.call_out_id = e.id AND x.state IN ('pending', 'calling', 'at-the-door') AND EXISTS (
                    SELECT 1 FROM earnest r JOIN call c ON c.call_out_id = r.id AND c.person_id = x.person_id
                    WHERE $1 IN (r.id, e.id)) OFFSET 0) open""".formatted(RealCalls.RUNNING);

    static final String STOP_THESE = """
            UPDATE call SET state = 'stopped', stop_reason = $2
            WHERE id = ANY ($1) AND state IN ('pending', 'calling', 'at-the-door') RETURNING id""";

    private CallSql() {}
}
