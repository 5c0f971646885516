package io.jiaoying.warning.accounting.persistence;

/** Statements of the reports; those of one report run in one snapshot. */
final class AccountSql {
    static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private static final String HEADS = """
            SELECT o.id AS call_out_id, o.warning_id, w.region, w.headline, o.colour, w.issuer_name, w.exercise,
                o.profile_id, o.state, o.started_at, o.ended_at
            FROM call_out o JOIN warning w ON w.id = o.warning_id
            """;

    static final String OF_WARNING = HEADS + "WHERE o.warning_id = $1 ORDER BY o.started_at DESC, o.id";

    static final String OF_PERIOD = HEADS + """
            WHERE o.started_at >= $1 AND o.started_at < $2
                AND EXISTS (SELECT 1 FROM call c WHERE c.call_out_id = o.id AND starts_with(c.region, $3))
            ORDER BY o.started_at DESC, o.id""";

    /** Late is an answer that was recorded as such. */
    static final String CELLS = """
            SELECT c.call_out_id, left(c.region, $3) AS area, c.post, %1$s, count(*) AS targets,
                count(*) FILTER (WHERE c.state = 'answered' AND EXISTS (
                    SELECT 1 FROM answer l WHERE l.call_id = c.id AND l.closes AND l.late)) AS late,
                array_agg((extract(epoch FROM c.answered_at - c.called_at) * 1000)::bigint)
                    FILTER (WHERE c.answered_at IS NOT NULL) AS answered_after
            FROM call c
            %2$s WHERE c.call_out_id = ANY ($1) AND starts_with(c.region, $2)
            GROUP BY c.call_out_id, area, c.post, %1$s
            ORDER BY c.call_out_id, area, c.post""".formatted(SignRows.COLUMNS, SignRows.JOIN);

    static final String MISSED = """
            SELECT c.call_out_id, c.id, c.person_id, c.name, c.post, c.region, c.state, c.stop_reason, p.phone_sealed,
                (SELECT json_agg(json_build_object('who', a.who, 'channel', a.channel, 'at', a.handed_over_at,
                    'state', a.state, 'outcome', a.outcome, 'reason', a.reason,
                    'answered', (SELECT bool_or(n.closes) FROM answer n WHERE n.attempt_id IN (a.id, a.bundle_id)
                        AND n.call_id = c.id),
                    'current', c.state = 'at-the-door' AND a.step >= c.next_step - 1
                        AND a.sequence > c.earlier_attempts) ORDER BY a.sequence)
                    FROM attempt a WHERE a.call_id = c.id AND a.purpose = 'wake') AS tried
            FROM call c JOIN call_out o ON o.id = c.call_out_id LEFT JOIN person p ON p.id = c.person_id
            WHERE c.call_out_id = ANY ($1) AND starts_with(c.region, $2)
                AND (c.state IN ('unanswered', 'at-the-door')
                    OR c.state = 'stopped' AND coalesce(c.stop_reason, '') <> ALL ($3))
            ORDER BY o.started_at DESC, o.id, c.region, c.person_id LIMIT $4""";

    private AccountSql() {}
}
