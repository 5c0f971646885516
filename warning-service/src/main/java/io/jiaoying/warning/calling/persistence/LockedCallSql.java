package io.jiaoying.warning.calling.persistence;

/** What is read of calls after they were locked, so that it shows what the transactions waited for have done. */
final class LockedCallSql {
    /**
     * A relative who is a target of the same call-out and let a rung pass in silence, or was answered for by somebody else;
     * {@code %s} is the relative's id.
     */
    private static final String SILENT = """
            EXISTS (SELECT 1 FROM call sc WHERE sc.call_out_id = c.call_out_id AND sc.person_id = %s
                AND (sc.state IN ('unanswered', 'at-the-door') OR sc.quality = 'proxied'
                    OR sc.state IN ('pending', 'calling') AND sc.next_step >= 2 AND sc.not_in_place_at IS NULL))""";

    private static final String ASKED = """
            EXISTS (SELECT 1 FROM attempt x WHERE x.call_id = c.id AND x.sequence > c.earlier_attempts AND x.to_person_id = %s
                AND x.who IN ('deputy', 'superior', 'county'))""";

    /** An awake deputy before a silent one. */
    private static final String DEPUTY = """
            (SELECT json_build_object('id', d.id, 'region', d.region, 'silent', d.silent, 'asked', %2$s)
                FROM (SELECT p2.id, p2.region, %1$s AS silent FROM person p2
                    WHERE p2.deputy_of_id = c.person_id AND p2.active) d
                ORDER BY d.silent, d.id LIMIT 1) AS deputy""".formatted(SILENT.formatted("p2.id"), ASKED.formatted("d.id"));

    /** Whoever left their post is passed over, their own superior is not. */
    private static final String SUPERIORS = """
            (SELECT json_agg(json_build_object('id', u.id, 'region', u.region, 'silent', %1$s, 'asked', %2$s)
                    ORDER BY u.depth)
                FROM (WITH RECURSIVE up(id, region, superior_id, active, depth) AS (
                        SELECT s.id, s.region, s.superior_id, s.active, 1 FROM person s WHERE s.id = p.superior_id
                        UNION ALL
                        SELECT s.id, s.region, s.superior_id, s.active, up.depth + 1
                        FROM person s JOIN up ON s.id = up.superior_id WHERE up.depth < 8)
                    SELECT id, region, min(depth) AS depth FROM up WHERE active AND id <> c.person_id
                    GROUP BY id, region) u) AS superiors""".formatted(SILENT.formatted("u.id"), ASKED.formatted("u.id"));

    /** The attempts of the last rung. */
    private static final String LAST_RUNG = """
            a.call_id = c.id AND a.purpose = 'wake' AND a.sequence > c.earlier_attempts AND a.step = (
                SELECT max(x.step) FROM attempt x
                WHERE x.call_id = c.id AND x.purpose = 'wake' AND x.sequence > c.earlier_attempts)""";

    /** Longer than a claim or a pause after a failure lasts: what lies beyond it we were away for. */
    static final String TRIED = """
            a.tried_millis + least(extract(epoch FROM clock_timestamp() - a.tried_at) * 1000, 15000)::bigint""";

    static final String READ =
            "SELECT " + CallSql.CALL_OUT_COLUMNS + """
            , c.id, c.person_id, c.post, c.region, c.state, c.next_step, c.township_silent, c.feedback_since,
            c.feedback_due_at, c.feedback_overdue_at,
            %1$s,
            %2$s,
            EXISTS (SELECT 1 FROM attempt a WHERE %3$s
                AND a.state NOT IN ('queued', 'sending', 'bundled', 'withdrawn')) AS last_left,
            (SELECT min(a.handed_over_at) FROM attempt a WHERE %3$s AND a.state = 'handed-over') AS left_at,
            (SELECT max(%4$s) FROM attempt a WHERE %3$s AND a.tried_at IS NOT NULL) AS stuck_millis,
            CASE WHEN c.not_in_place_at IS NOT NULL THEN c.called_back END AS called_back,
            ARRAY(SELECT k.channel FROM number_check k WHERE k.person_id = c.person_id AND k.revision = p.revision
                AND k.state = 'dead') AS dead_channels,
            EXISTS (SELECT 1 FROM feedback f WHERE f.call_id = c.id AND f.given_at >= c.feedback_since) AS feedback_given
            FROM call c
            JOIN call_out o ON o.id = c.call_out_id
            JOIN warning w ON w.id = c.warning_id
            JOIN person p ON p.id = c.person_id
            WHERE c.id = ANY ($1) ORDER BY c.id""".formatted(DEPUTY, SUPERIORS, LAST_RUNG, TRIED);

    static final String SIGNS = """
            SELECT c.region, c.state, c.township_silent, c.next_step, c.called_at,
                EXISTS (SELECT 1 FROM answer n WHERE n.call_id = c.id)
                    OR EXISTS (SELECT 1 FROM attempt a WHERE a.call_id = c.id AND a.who = 'self'
                        AND a.outcome IN ('heard', 'pressed', 'said', 'hung-up')) AS sign_of_life
            FROM call c WHERE c.call_out_id = $1 AND left(c.region, 9) = ANY ($2)""";

    private LockedCallSql() {}
}
