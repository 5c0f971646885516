package io.jiaoying.warning.feedback.persistence;

/** Statements that only read. */
final class ReadingFeedbackSql {
    private static final String LATEST_CALL_OUT =
            "(SELECT o.id FROM call_out o WHERE o.warning_id = $1 ORDER BY o.started_at DESC, o.id LIMIT 1)";

    /**
     * One row per place of the latest call-out, with what was reported there in any round of the warning; of the warning itself
     * in the first column, so that a call-out without anybody in the scope still says whether it is an exercise.
     */
    static final String PLACES = """
            WITH target AS (
                SELECT c.region, count(*) AS targets, count(*) FILTER (WHERE c.state = 'answered') AS answered
                FROM call c WHERE c.call_out_id = %1$s AND starts_with(c.region, $2) AND starts_with(c.region, $3)
                GROUP BY c.region
            ), given AS (
                SELECT c.region, %2$s
                FROM feedback f JOIN call c ON c.id = f.call_id
                WHERE c.warning_id = $1 AND starts_with(c.region, $2) AND starts_with(c.region, $3) GROUP BY c.region
            )
            SELECT w.exercise, coalesce(t.region, g.region) AS region, coalesce(t.targets, 0) AS targets,
                coalesce(t.answered, 0) AS answered,
                g.people_affected, g.people_to_move, g.people_moved, g.refusing, g.people_in_danger, g.dead, g.missing, g.injured
            FROM warning w LEFT JOIN (target t FULL JOIN given g ON g.region = t.region) ON true
            WHERE w.id = $1 AND EXISTS (SELECT 1 FROM call_out o WHERE o.warning_id = w.id)
            ORDER BY 2""".formatted(LATEST_CALL_OUT, StandingSql.LATEST);

    static final String COUNTS = """
            SELECT d.type, d.state, count(*) AS demands FROM feedback_demand d JOIN call c ON c.id = d.call_id
            WHERE c.call_out_id = %s AND starts_with(c.region, $2) AND starts_with(c.region, $3)
            GROUP BY d.type, d.state ORDER BY d.type, d.state""".formatted(LATEST_CALL_OUT);

    /** Who has not answered; who owes something; whoever was asked for anything at all and said nothing. */
    static final String MISSING = """
            SELECT c.id, c.person_id, c.name, c.post, c.region,
                CASE WHEN c.state NOT IN ('answered', 'stopped') THEN 'not-answered'
                    WHEN d.state IS NOT NULL THEN d.state
                    WHEN c.feedback_overdue_at IS NOT NULL THEN 'overdue' ELSE 'open' END AS because,
                d.type, coalesce(d.due_at, c.feedback_due_at) AS due_at, coalesce(d.reminders, 0) AS reminders,
                d.escalated_to
            FROM call c LEFT JOIN feedback_demand d ON d.call_id = c.id AND d.state IN ('open', 'overdue')
                AND NOT EXISTS (SELECT 1 FROM feedback_demand x
                    WHERE x.call_id = d.call_id AND x.type = d.type AND x.round > d.round)
            WHERE c.call_out_id = %s AND starts_with(c.region, $2) AND starts_with(c.region, $3)
                AND (c.state NOT IN ('answered', 'stopped') OR d.id IS NOT NULL
                    OR c.feedback_since IS NOT NULL
                        AND NOT EXISTS (SELECT 1 FROM feedback_demand x WHERE x.call_id = c.id)
                        AND NOT EXISTS (SELECT 1 FROM feedback f
                            WHERE f.call_id = c.id AND f.given_at >= c.feedback_since))
            ORDER BY c.region, c.person_id, d.due_at""".formatted(LATEST_CALL_OUT);

    static final String DEMANDS_OF_CALL =
            "SELECT * FROM feedback_demand WHERE call_id = $1 ORDER BY due_at, type, round";

    static final String GIVEN_OF_CALL = """
            SELECT f.*, (SELECT x.id FROM feedback x WHERE x.corrects = f.id ORDER BY x.given_at DESC LIMIT 1) AS corrected_by
            FROM feedback f WHERE f.call_id = $1 ORDER BY f.given_at, f.id""";

    private ReadingFeedbackSql() {}
}
