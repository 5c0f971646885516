package io.jiaoying.warning.reminding.persistence;

/** Statements of reminders. */
final class ReminderSql {
    private static final String LEASE = "interval '12 seconds'";

    static final String DUTY_POST =
            "SELECT id FROM person WHERE active AND region = $1 AND post LIKE '%' || $2 || '%' ORDER BY id";

    static final String DUTY_LEADERS = """
            SELECT DISTINCT s.id FROM person p JOIN person s ON s.id = p.superior_id AND s.active
            WHERE p.active AND p.region = $1 AND p.post LIKE '%' || $2 || '%' ORDER BY s.id""";

    /** Two events of one clock come one after another; the lock keeps it so whatever consumes them. */
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))";

    static final String STILL_MATTERS = """
            SELECT NOT EXISTS (SELECT 1 FROM ended_clock WHERE clock_id = $1)
               AND NOT EXISTS (SELECT 1 FROM reminder WHERE clock_id = $1 AND number > $2)""";

    static final String SUPERSEDE = """
            UPDATE reminder SET state = 'withdrawn', reason = 'superseded'
            WHERE clock_id = $1 AND number < $2 AND state = 'queued'""";

    static final String INSERT = """
            INSERT INTO reminder (id, clock_id, incident_id, region, title, number, percent, desk, from_level, to_level, mode,
                legal, starts_at, due_at, exercise, correlation_id, traceparent, audience, person_id, channel, state, reason)
            SELECT r.id, $1, $2, $3, $4, $5, $6, r.desk, $7, $8, $9, $10, $11, $12, $13, $14, $15, r.audience, r.person_id,
                r.channel, CASE WHEN r.person_id IS NULL THEN 'undeliverable' ELSE 'queued' END, r.reason
            FROM unnest($16::uuid[], $17::text[], $18::text[], $19::text[], $20::text[], $21::text[])
                AS r(id, audience, desk, person_id, channel, reason)
            ON CONFLICT (clock_id, number, audience, person_id, channel) DO NOTHING
            RETURNING id""";

    static final String END = """
            WITH ended AS (INSERT INTO ended_clock (clock_id, how) VALUES ($1, $2) ON CONFLICT (clock_id) DO NOTHING)
            UPDATE reminder SET state = 'withdrawn', reason = 'clock-ended' WHERE clock_id = $1 AND state = 'queued'""";

    /**
     * Whether the clock still runs is looked up in the statement that claims. What waits for the same person about the same
     * incident comes along, so that one message tells it all. A reminder keeps the message it first travelled in, so that the
     * carrier knows it again.
     */
    static final String CLAIM = """
            WITH due AS MATERIALIZED (
                SELECT id, person_id, channel, incident_id FROM reminder
                WHERE state IN ('queued', 'sending') AND next_try_at <= clock_timestamp()
                ORDER BY next_try_at LIMIT $1 FOR UPDATE SKIP LOCKED
            ), beside AS MATERIALIZED (
                SELECT r.id FROM reminder r
                JOIN due d ON d.person_id = r.person_id AND d.channel = r.channel AND d.incident_id = r.incident_id
                WHERE r.state = 'queued' AND r.lead_id IS NULL FOR UPDATE OF r SKIP LOCKED
            ), judged AS MATERIALIZED (
                SELECT r.id, EXISTS (SELECT 1 FROM ended_clock e WHERE e.clock_id = r.clock_id) AS ended, r.claimed_by
                FROM reminder r WHERE r.id IN (SELECT id FROM due UNION SELECT id FROM beside)
            ), withdrawn AS (
                UPDATE reminder r SET state = 'withdrawn',
                    reason = CASE WHEN j.claimed_by IS NULL THEN 'clock-ended' ELSE 'may-have-left' END
                FROM judged j WHERE r.id = j.id AND j.ended
            ), led AS MATERIALIZED (
                SELECT r.id, coalesce(r.lead_id, first_value(r.id) OVER (
                    PARTITION BY r.person_id, r.channel, r.incident_id ORDER BY r.number DESC, r.due_at, r.id)) AS lead_id
                FROM reminder r JOIN judged j ON j.id = r.id AND NOT j.ended
            ), claimed AS (
                UPDATE reminder r SET state = 'sending', tries = r.tries + 1, claimed_by = $2, lead_id = l.lead_id,
                    next_try_at = clock_timestamp() + %s
                FROM led l WHERE r.id = l.id
                RETURNING r.*
            )
            SELECT c.*, p.phone_sealed FROM claimed c LEFT JOIN person p ON p.id = c.person_id AND p.active
            ORDER BY c.number DESC, c.due_at, c.id""".formatted(LEASE);

    private static final String RETURNING = """
            \nRETURNING r.id, r.clock_id, r.incident_id, r.region, r.number, r.audience, r.desk, r.person_id, r.channel,
                r.reason, r.exercise, r.correlation_id, r.traceparent""";

    static final String HANDED_OVER = """
            UPDATE reminder r SET state = 'handed-over', handed_over_at = clock_timestamp(), carrier_id = n.carrier_id
            FROM unnest($1::uuid[], $2::text[]) n(id, carrier_id)
            WHERE r.lead_id = n.id AND r.state = 'sending'""" + RETURNING;

    static final String REFUSED = """
            UPDATE reminder r SET state = 'refused', reason = n.reason
            FROM unnest($1::uuid[], $2::text[]) n(id, reason)
            WHERE r.lead_id = n.id AND r.state = 'sending'""" + RETURNING;

    /** Back in the queue: an end or a later reminder of the clock can give it up from there. */
    static final String RETRY = """
            UPDATE reminder r SET state = 'queued', claimed_by = NULL,
                next_try_at = clock_timestamp() + n.millis * interval '1 millisecond'
            FROM unnest($1::uuid[], $2::bigint[]) n(id, millis)
            WHERE r.lead_id = n.id AND r.state = 'sending'""";

    /** One that was overtaken while it was being tried is not tried again. */
    static final String GIVE_UP_OVERTAKEN = """
            UPDATE reminder r SET state = 'withdrawn', reason = 'superseded'
            WHERE r.lead_id = ANY ($1) AND r.state = 'queued'
                AND EXISTS (SELECT 1 FROM reminder n WHERE n.clock_id = r.clock_id AND n.number > r.number)""";

    static final String OUTCOME = """
            UPDATE reminder SET outcome = $2, outcome_at = $3, carrier_sequence = $4, reason = coalesce($5, reason)
            WHERE lead_id = $1 AND carrier_sequence < $4""";

    private ReminderSql() {}
}
