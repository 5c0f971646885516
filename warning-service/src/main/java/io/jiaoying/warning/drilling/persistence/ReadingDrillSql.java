package io.jiaoying.warning.drilling.persistence;

/** Statements that only read. */
final class ReadingDrillSql {
    static final String LIST = """
            SELECT * FROM drill d WHERE d.kind = $1 AND starts_with(d.region, $2) AND starts_with(d.region, $3)
                AND ($4::timestamptz IS NULL OR (d.started_at, d.id) < ($4, $5::uuid))
            ORDER BY d.started_at DESC, d.id DESC LIMIT $6""";

    static final String DRAWN = """
            SELECT t.person_id, t.region, t.place, coalesce(c.name, p.name) AS name, coalesce(c.post, p.post) AS post,
                coalesce(c.state, 'left-the-post') AS state, c.quality, c.answered_at,
                (SELECT min(a.handed_over_at) FROM attempt a WHERE a.call_id = c.id AND a.purpose = 'wake') AS first_attempt_at
            FROM drill d JOIN drill_person t ON t.drill_id = d.id JOIN person p ON p.id = t.person_id
            LEFT JOIN call c ON c.warning_id = d.warning_id AND c.person_id = t.person_id
            WHERE d.id = $1 AND t.place IS NOT NULL ORDER BY t.place""";

    static final String EVERYBODY =
            "SELECT person_id, region, left_out FROM drill_person WHERE drill_id = $1 ORDER BY region, person_id";

    /** What was found of the number that stands in the directory now; a number that changed since was not checked. */
    static final String NUMBERS = """
            SELECT t.person_id, t.region, coalesce(c.name, p.name) AS name, coalesce(c.post, p.post) AS post, p.phone_sealed,
                c.answered_at, a.left_at, coalesce(a.reached, false) AS reached,
                coalesce(k.channels, 0) > 0 AND coalesce(k.channels, 0) >= coalesce(a.channels, 0) AS dead,
                CASE WHEN coalesce(k.channels, 0) > 0 AND c.answered_at IS NULL THEN k.reason
                    WHEN a.left_at IS NOT NULL OR c.answered_at IS NOT NULL THEN NULL
                    WHEN t.left_out IS NOT NULL THEN t.left_out
                    WHEN NOT p.active THEN 'left-the-post'
                    WHEN c.stop_reason = 'real-call-out' THEN c.stop_reason
                    WHEN t.called_at IS NOT NULL THEN coalesce(a.reason, 'not-taken')
                    WHEN d.finished_at IS NOT NULL OR d.ends_at < clock_timestamp() THEN 'round-over'
                    WHEN d.paused > 0 THEN 'paused' ELSE 'waiting' END AS reason
            FROM drill d JOIN drill_person t ON t.drill_id = d.id JOIN person p ON p.id = t.person_id
            LEFT JOIN call c ON c.warning_id = d.warning_id AND c.person_id = t.person_id
            LEFT JOIN LATERAL (
                SELECT min(x.handed_over_at) AS left_at, max(x.reason) AS reason,
                    count(DISTINCT x.channel) FILTER (WHERE x.state IN ('handed-over', 'refused')) AS channels,
                    bool_or(x.outcome <> 'refused') AS reached
                FROM attempt x WHERE x.call_id = c.id AND x.purpose = 'wake') a ON true
            LEFT JOIN LATERAL (
                SELECT count(*) AS channels, min(n.reason) AS reason FROM number_check n
                WHERE n.person_id = t.person_id AND n.revision = p.revision AND n.state = 'dead' AND n.at >= d.started_at
                ) k ON true
            WHERE d.id = $1 ORDER BY t.region, t.person_id""";

    private ReadingDrillSql() {}
}
