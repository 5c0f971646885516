package io.jiaoying.warning.telling.persistence;

/** Statements of who was told. */
final class ToldSql {
    static final String CONTACTS = """
            SELECT id, region, email_sealed IS NOT NULL AS has_mail FROM person
            WHERE active AND (id = ANY ($2) OR (region = ANY ($1) AND post LIKE '%' || $3 || '%')) ORDER BY id""";

    static final String INSERT = """
            INSERT INTO told_party (id, warning_id, version, about, party, region, name, people, reason, state, told_at, due_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'told', $10, $11)
            ON CONFLICT (warning_id, version, about, party, region) DO NOTHING""";

    static final String LOCK = "SELECT * FROM told_party WHERE warning_id = $1 AND id = $2 FOR NO KEY UPDATE";

    static final String ACKNOWLEDGED = """
            UPDATE told_party SET state = $2, acknowledged_by = $3, words = $4, acknowledged_at = $5 WHERE id = $1""";

    static final String OVERDUE =
            "UPDATE told_party SET state = 'overdue' WHERE id = ANY ($1) AND state = 'told' RETURNING *";

    /**
     * What was claimed for hand-over may have left, whatever is known of it; who was woken at the door or by the desk has an
     * answer. Superiors and deputies got it about others.
     */
    static final String REACHED = """
            WITH told AS (
                SELECT a.to_person_id AS person_id, a.channel, c.region FROM attempt a JOIN call c ON c.id = a.call_id
                WHERE a.warning_id = $1
                    AND (a.claimed_by IS NOT NULL OR a.state NOT IN ('queued', 'withdrawn') OR a.channel IN ('desk', 'door'))
                UNION ALL
                SELECT c.person_id, 'answer', c.region FROM call c
                WHERE c.warning_id = $1 AND EXISTS (SELECT 1 FROM answer n WHERE n.call_id = c.id)
            )
            SELECT t.person_id, coalesce(min(p.region), min(t.region)) AS region, bool_or(t.channel = 'voice') AS by_voice,
                bool_or(t.channel = 'loudspeaker') AS by_loudspeaker, bool_or(t.channel = 'webhook') AS by_webhook,
                bool_or(p.email_sealed IS NOT NULL) AS has_mail
            FROM told t LEFT JOIN person p ON p.id = t.person_id AND p.active
            GROUP BY t.person_id ORDER BY t.person_id""";

    static final String OF = """
            SELECT t.*, (SELECT count(*) FROM text_message m
                WHERE m.subject_id = t.id AND m.state = 'handed-over')::int AS handed_over
            FROM told_party t WHERE t.warning_id = $1 ORDER BY t.told_at, t.party, t.region""";

    private ToldSql() {}
}
