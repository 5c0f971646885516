package io.jiaoying.warning.feedback.persistence;

/** Statements over what is owed. */
final class DemandSql {
    /** The same thing asked of the same target again is its next round. */
    static final String INSERT = """
            INSERT INTO feedback_demand (id, call_id, type, starts, round, state, asked_at, due_at)
            SELECT n.id, n.call_id, n.type, n.starts,
                1 + coalesce((SELECT max(d.round) FROM feedback_demand d WHERE d.call_id = n.call_id AND d.type = n.type), 0),
                'open', n.asked_at, n.due_at
            FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
                n(id, call_id, type, starts, asked_at, due_at)""";

    private static final String READ = """
            SELECT d.*,
                NOT EXISTS (SELECT 1 FROM feedback_demand x WHERE x.call_id = d.call_id AND x.type = d.type
                    AND x.round > d.round) AS latest,
                EXISTS (SELECT 1 FROM call c JOIN call n ON n.warning_id = c.warning_id AND n.person_id = c.person_id
                    JOIN call_out co ON co.id = c.call_out_id JOIN call_out later ON later.id = n.call_out_id
                    WHERE c.id = d.call_id AND later.started_at > co.started_at) AS replaced
            FROM feedback_demand d""";
    static final String LOCK = READ + " WHERE d.id = ANY ($1) ORDER BY d.call_id, d.id FOR UPDATE OF d";
    static final String LOCK_WAITING =
            READ + " WHERE d.call_id = $1 AND d.state IN ('open', 'overdue') ORDER BY d.id FOR UPDATE OF d";
    static final String MET = """
            UPDATE feedback_demand SET state = CASE WHEN state = 'overdue' OR due_at < $3 THEN 'met-late' ELSE 'met' END,
                met_at = $3, feedback_id = $2
            WHERE id = ANY ($1) AND state IN ('open', 'overdue')""";
    static final String WITHDRAW =
            "UPDATE feedback_demand SET state = 'withdrawn' WHERE id = ANY ($1) AND state IN ('open', 'overdue')";
    static final String WITHDRAW_STARTED_BY = """
            UPDATE feedback_demand SET state = 'withdrawn'
            WHERE call_id = ANY ($1) AND starts = $2 AND state IN ('open', 'overdue') RETURNING id""";
    static final String WITHDRAW_ALL = """
            UPDATE feedback_demand SET state = 'withdrawn'
            WHERE call_id = ANY ($1) AND starts <> 'lifting' AND state IN ('open', 'overdue')""";
    static final String REMINDED = """
            UPDATE feedback_demand SET state = 'overdue', overdue_at = coalesce(overdue_at, $2), reminders = reminders + 1
            WHERE id = ANY ($1) AND state IN ('open', 'overdue')""";
    static final String ESCALATED = """
            UPDATE feedback_demand d SET escalated_to = n.superior, escalated_at = $3
            FROM unnest($1::uuid[], $2::text[]) n(id, superior) WHERE d.id = n.id""";
    static final String ASK_AFRESH = """
            UPDATE call SET feedback_since = $2, feedback_due_at = coalesce($3, feedback_due_at),
                feedback_overdue_at = CASE WHEN $4 THEN coalesce(feedback_overdue_at, $2) ELSE feedback_overdue_at END
            WHERE id = ANY ($1)""";
    static final String KEEP_PAGES_OPEN =
            "UPDATE call_out SET page_open_until = greatest(page_open_until, $2) WHERE id = $1";

    private DemandSql() {}
}
