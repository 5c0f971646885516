package io.jiaoying.warning.auditing.persistence;

/**
 * What is owed besides answers: feedback, tasks, opinions, acknowledgements. Like the statement of the calls it names tables,
 * columns and words itself.
 */
final class OwedSql {
    private static final String LATE = "(statement_timestamp() - $1::bigint * interval '1 millisecond')";

    /** A later round asks the same, or a later call-out asks the same person: nothing follows from this one any more. */
    private static final String SUPERSEDED = """
            (EXISTS (SELECT 1 FROM feedback_demand x WHERE x.call_id = d.call_id AND x.type = d.type AND x.round > d.round)
                OR EXISTS (SELECT 1 FROM call n JOIN call_out later ON later.id = n.call_out_id
                    WHERE n.warning_id = c.warning_id AND n.person_id = c.person_id AND later.started_at > o.started_at))""";

    private static final String FEEDBACK = """
            SELECT d.id, c.warning_id, c.region, 'feedback-unnoticed', d.due_at
            FROM feedback_demand d JOIN call c ON c.id = d.call_id WHERE d.state = 'open' AND d.due_at < %s""".formatted(LATE);

    private static final String CHASE = """
            SELECT d.id, c.warning_id, c.region, CASE WHEN l.key IS NULL THEN 'chase-lost' ELSE 'chase-overdue' END,
                coalesce(l.due_at, d.overdue_at)
            FROM feedback_demand d JOIN call c ON c.id = d.call_id JOIN call_out o ON o.id = c.call_out_id
            LEFT JOIN deadline l ON l.key = 'feedback-demand:' || d.id AND l.state = 'open'
            WHERE d.state = 'overdue' AND d.overdue_at < %1$s AND d.escalated_at IS NULL AND (l.key IS NULL OR l.due_at < %1$s)
                AND jsonb_typeof(o.profile::jsonb -> 'feedback' -> 'chase') = 'object' AND NOT %2$s""".formatted(LATE, SUPERSEDED);

    /** Lifting asks anew or not at all. What was lost two days ago was red for two days. */
    private static final String FREE_FEEDBACK = """
            SELECT c.id, c.warning_id, c.region, 'free-feedback-unnoticed', c.feedback_due_at
            FROM call c JOIN call_out o ON o.id = c.call_out_id
            WHERE c.feedback_due_at < %s AND c.feedback_due_at > statement_timestamp() - interval '2 days'
                AND c.feedback_overdue_at IS NULL AND c.feedback_since IS NOT NULL
                AND (o.ended_at IS NULL OR c.feedback_since >= o.ended_at)
                AND jsonb_path_query_array(o.profile::jsonb, '$.feedback.demands[*]') = '[]'
                AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f.call_id = c.id AND f.given_at >= c.feedback_since)""".formatted(LATE);

    private static final String TASKS = """
            SELECT t.id, t.warning_id, t.region, 'task-unnoticed', t.due_at FROM warning_task t
            WHERE t.state = 'open' AND t.due_at < %s""".formatted(LATE);

    private static final String OPINIONS = """
            SELECT r.id, r.assessment_id, a.region, 'opinion-unnoticed', r.due_at
            FROM opinion_request r JOIN assessment a ON a.id = r.assessment_id
            WHERE r.state = 'asked' AND r.due_at < %s""".formatted(LATE);

    private static final String TOLD = """
            SELECT p.id, p.warning_id, w.region, 'told-unnoticed', p.due_at FROM told_party p JOIN warning w ON w.id = p.warning_id
            WHERE p.state = 'told' AND p.due_at < %s""".formatted(LATE);

    static final String LOOK = "WITH owed (id, about_id, region, neglect, since) AS MATERIALIZED ("
            + String.join(" UNION ALL ", FEEDBACK, CHASE, FREE_FEEDBACK, TASKS, OPINIONS, TOLD) + """
            ), seen AS (SELECT * FROM owed WHERE starts_with(region, $2))
            SELECT s.*, (SELECT count(*) FROM seen) AS neglected FROM seen s ORDER BY s.since, s.id LIMIT $3""";

    private OwedSql() {}
}
