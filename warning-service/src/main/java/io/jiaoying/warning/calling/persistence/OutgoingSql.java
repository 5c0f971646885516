package io.jiaoying.warning.calling.persistence;

import io.jiaoying.warning.sql.RealCalls;

/** Statements of the dispatcher. */
final class OutgoingSql {
    /** A claim that is not settled within this is taken up again; the carrier knows the attempt by its id. */
    private static final String LEASE = "interval '12 seconds'";

    /**
     * Whether a wake attempt of this rung is still wanted: its call rings and no later rung has begun; the county is told of
     * calls that are at the door already.
     */
    private static final String RINGING = """
            (%2$s.state IN ('pending', 'calling') AND %1$s.step >= %2$s.next_step - 1 AND %1$s.sequence > %2$s.earlier_attempts
                OR %2$s.state = 'at-the-door' AND %1$s.who = 'county')""";

    /**
     * Whether somebody still needs the attempt, looked up in the statement that claims it: no wake attempt for a call that
     * was answered or stopped, none at all for one bundled with only such; no demand for feedback that came.
     */
    private static final String NEEDED = """
            CASE WHEN a.purpose = 'wake' THEN w.state IN ('issued', 'updated') AND w.expires > clock_timestamp() AND (
                     %1$s OR EXISTS (
                         SELECT 1 FROM attempt b JOIN call bc ON bc.id = b.call_id
                         WHERE b.bundle_id = a.id AND %2$s))
                 WHEN a.all_clear THEN true
                 ELSE NOT EXISTS (SELECT 1 FROM feedback f WHERE f.call_id = c.id AND f.given_at >= c.feedback_since) END""".formatted(RINGING.formatted("a", "c"), RINGING.formatted("b", "bc"));

    /** An exercise never reaches anybody whom a call-out in earnest calls, or woke, or told of others, as long as that runs. */
    private static final String IN_EARNEST =
            "CASE WHEN w.exercise THEN " + RealCalls.reach("a.to_person_id") + " ELSE false END";

    /**
     * What becomes of an attempt nobody needs: that its rung is over while the target is still silent is not the same as that
     * the target needs nobody any more, and neither is known of what a carrier may have.
     */
    private static final String FATE = """
            state = CASE WHEN j.may_have_left OR %1$s AND NOT j.in_earnest THEN 'failed' ELSE 'withdrawn' END,
                    reason = CASE WHEN j.may_have_left THEN 'may-have-left' WHEN j.in_earnest THEN 'real-call-out' WHEN NOT %1$s THEN 'no-longer-needed'
                        WHEN j.tried THEN 'superseded' ELSE 'not-tried' END""";

    private static final String STILL_SILENT = "%s.state IN ('pending', 'calling', 'at-the-door')";

    /**
     * One message may tell of several silent people. Whoever answered while it waited is withdrawn from it; if that was the one
     * whose attempt carries it, another takes that place, so that no attempt of an answered call counts as having left.
     */
    static final String CLAIM = """
            WITH due AS MATERIALIZED (
                SELECT d.id FROM unnest($1::text[], $3::int[]) AS room(channel, most), LATERAL (
                    SELECT q.id FROM attempt q WHERE q.state IN ('queued', 'sending') AND NOT q.held AND q.channel = room.channel
                        AND q.next_try_at <= clock_timestamp()
                    ORDER BY q.priority, q.next_try_at LIMIT room.most FOR UPDATE SKIP LOCKED) d
            ), judged AS MATERIALIZED (
                SELECT a.id, a.claimed_by IS NOT NULL AS may_have_left, a.tried_at IS NOT NULL AS tried,
                    w.state IN ('issued', 'updated') AND w.expires > clock_timestamp() AS alive,
                    %7$s AS still_silent, a.call_id, a.sequence, a.step, a.because_of, %9$s AS in_earnest,
                    %1$s AND NOT %9$s AS needed,
                    a.bundle_id = a.id AND a.purpose = 'wake' AND NOT %3$s AS passed_on
                FROM attempt a JOIN due d ON d.id = a.id JOIN call c ON c.id = a.call_id JOIN warning w ON w.id = a.warning_id
            ), heirs AS MATERIALIZED (
                SELECT j.id AS carrying, h.* FROM judged j, LATERAL (
                    SELECT b.id, b.call_id, b.sequence, b.step, b.because_of FROM attempt b JOIN call bc ON bc.id = b.call_id
                    WHERE b.bundle_id = j.id AND b.id <> j.id AND b.state = 'bundled' AND %4$s
                    ORDER BY b.sequence LIMIT 1) h
                WHERE j.needed AND j.passed_on
            ), dropped AS (
                UPDATE attempt b SET %5$s,
                    call_id = CASE WHEN b.id = h.id THEN j.call_id ELSE b.call_id END,
                    sequence = CASE WHEN b.id = h.id THEN j.sequence ELSE b.sequence END,
                    step = CASE WHEN b.id = h.id THEN j.step ELSE b.step END,
                    because_of = CASE WHEN b.id = h.id THEN j.because_of ELSE b.because_of END
                FROM judged j LEFT JOIN heirs h ON h.carrying = j.id, call bc
                WHERE b.bundle_id = j.id AND b.id <> j.id AND b.state = 'bundled' AND b.purpose = 'wake' AND j.needed
                    AND bc.id = b.call_id AND (b.id = h.id OR NOT %4$s)
            ), withdrawn AS (
                UPDATE attempt a SET %6$s
                FROM judged j, call ac WHERE (a.id = j.id OR a.bundle_id = j.id) AND ac.id = a.call_id AND NOT j.needed
                    AND a.state IN ('queued', 'sending', 'bundled')
            ), claimed AS (
                UPDATE attempt a SET state = 'sending', tries = a.tries + 1, claimed_by = $2, tried_at = clock_timestamp(),
                    tried_millis = CASE WHEN a.tried_at IS NULL THEN 0 ELSE %8$s END,
                    next_try_at = clock_timestamp() + %2$s,
                    call_id = coalesce(h.call_id, a.call_id), sequence = coalesce(h.sequence, a.sequence),
                    step = coalesce(h.step, a.step), because_of = coalesce(h.because_of, a.because_of)
                FROM judged j LEFT JOIN heirs h ON h.carrying = j.id WHERE a.id = j.id AND j.needed
                RETURNING a.*
            )
            SELECT a.*, o.asks_in_place, w.headline, w.description, w.instruction, w.issuer_name, w.issued_at, w.exercise,
                (w.state IN ('issued', 'updated') AND w.expires > clock_timestamp()) AS alive,
                p.phone_sealed, p.email_sealed, coalesce(p.region, (SELECT c.region FROM call c WHERE c.id = a.call_id)) AS region,
                CASE WHEN a.because_of IS NOT NULL THEN (
                    SELECT json_agg(json_build_object('post', bc.post, 'region', bc.region,
                            'away', bc.not_in_place_at IS NOT NULL) ORDER BY bc.person_id)
                    FROM call bc WHERE (bc.state IN ('pending', 'calling') OR a.who = 'county' AND bc.state = 'at-the-door'
                        OR a.purpose = 'feedback')
                        AND (bc.id = a.call_id
                        OR bc.id IN (SELECT b.call_id FROM attempt b WHERE b.bundle_id = a.id))) END AS silent
            FROM claimed a JOIN warning w ON w.id = a.warning_id JOIN call_out o ON o.id = a.call_out_id
            LEFT JOIN person p ON p.id = a.to_person_id AND p.active
            ORDER BY a.priority, a.sequence""".formatted(
                    NEEDED,
                    LEASE,
                    RINGING.formatted("a", "c"),
                    RINGING.formatted("b", "bc"),
                    FATE.formatted("(j.alive AND CASE WHEN b.id = h.id THEN j.still_silent ELSE "
                            + STILL_SILENT.formatted("bc") + " END)"),
                    FATE.formatted("(a.purpose = 'wake' AND j.alive AND " + STILL_SILENT.formatted("ac") + ")"),
                    STILL_SILENT.formatted("c"),
                    LockedCallSql.TRIED,
                    IN_EARNEST);

    /** Frees what the pace of each call-out allows by now; what nobody needs any more is freed beside it and counts nothing. */
    static final String FREE = """
            WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS at), bucket AS MATERIALIZED (
                SELECT o.id, m.at, least(o.pace_per_second * 0.25 + 1, o.pace_tokens
                    + o.pace_per_second * extract(epoch FROM m.at - o.pace_filled_at)) AS tokens
                FROM call_out o, moment m WHERE o.id IN (SELECT DISTINCT a.call_out_id FROM attempt a WHERE a.held AND a.state = 'queued')
                FOR NO KEY UPDATE OF o SKIP LOCKED
            ), next AS MATERIALIZED (
                SELECT b.id AS call_out_id, b.tokens, n.* FROM bucket b, LATERAL (
                    SELECT a.id AS attempt_id, a.priority, a.next_try_at,
                        a.purpose <> 'wake' OR a.bundle_id IS NOT NULL OR %1$s AS counts
                    FROM attempt a JOIN call c ON c.id = a.call_id
                    WHERE a.call_out_id = b.id AND a.held AND a.state = 'queued' AND a.next_try_at <= clock_timestamp()
                    ORDER BY a.priority, a.next_try_at, a.id LIMIT 50 + 2 * greatest(0, floor(b.tokens))::int
                    FOR UPDATE OF a SKIP LOCKED) n
            ), freed AS (
                UPDATE attempt a SET held = false FROM (
                    SELECT *, count(*) FILTER (WHERE counts)
                        OVER (PARTITION BY call_out_id ORDER BY priority, next_try_at, attempt_id) AS place FROM next) n
                WHERE a.id = n.attempt_id AND n.place <= n.tokens RETURNING a.call_out_id, n.counts
            ), spent AS (
                UPDATE call_out o SET pace_tokens = b.tokens - f.spent, pace_filled_at = b.at
                FROM bucket b JOIN (SELECT call_out_id, count(*) FILTER (WHERE counts) AS spent FROM freed GROUP BY call_out_id) f
                    ON f.call_out_id = b.id
                WHERE o.id = b.id
            )
            SELECT (SELECT count(*) FROM freed) AS freed, (SELECT count(*) FROM (
                SELECT 1 FROM attempt a WHERE a.held AND a.state = 'queued'
                LIMIT (SELECT count(*) FROM freed) + 1) x) > (SELECT count(*) FROM freed) AS more""".formatted(RINGING.formatted("a", "c"));

    static final String LOCK_CALLS = """
            SELECT id FROM call WHERE id IN (SELECT call_id FROM attempt WHERE id = ANY ($1) OR bundle_id = ANY ($1))
            ORDER BY id FOR NO KEY UPDATE""";

    /**
     * Calls wait for seconds only, so statistics mostly know of none that does: a plan that looked for those first would compare
     * all with all. The expression keeps the look at each by its key.
     */
    static final String HANDED_OVER = """
            WITH left_us AS (
                UPDATE attempt a SET state = 'handed-over', handed_over_at = clock_timestamp(), carrier_id = n.carrier_id
                FROM unnest($1::uuid[], $2::text[]) n(id, carrier_id)
                WHERE (a.id = n.id OR a.bundle_id = n.id) AND a.state IN ('queued', 'sending', 'bundled')
                RETURNING a.*
            ), calling AS (
                UPDATE call c SET state = 'calling' FROM (SELECT DISTINCT call_id FROM left_us) l
                WHERE c.id = l.call_id AND c.state || '' = 'pending'
            )
            SELECT a.id, a.call_id, a.warning_id, a.to_person_id, a.sequence, a.purpose, a.channel, a.because_of,
                a.traceparent, a.queued_at, a.handed_over_at, c.region, w.incident_id, w.exercise, o.correlation_id
            FROM left_us a JOIN call c ON c.id = a.call_id JOIN warning w ON w.id = a.warning_id
            JOIN call_out o ON o.id = a.call_out_id
            ORDER BY a.call_id, a.sequence""";

    static final String REFUSED = """
            UPDATE attempt a SET state = 'refused', reason = n.reason
            FROM unnest($1::uuid[], $2::text[]) n(id, reason)
            WHERE (a.id = n.id OR a.bundle_id = n.id) AND a.state IN ('queued', 'sending', 'bundled')""";

    /** The carrier said that it has not taken them; a claim without such a word leaves its trace, for it may have left. */
    static final String RETRY = """
            UPDATE attempt a SET state = 'queued', claimed_by = CASE WHEN n.may_have_left THEN a.claimed_by END,
                tries = a.tries - CASE WHEN n.counts THEN 0 ELSE 1 END,
                tried_at = CASE WHEN n.offered OR a.tries > 1 THEN a.tried_at END,
                next_try_at = clock_timestamp() + n.millis * interval '1 millisecond'
            FROM unnest($1::uuid[], $2::bigint[], $3::boolean[], $4::boolean[], $5::boolean[])
                n(id, millis, may_have_left, counts, offered)
            WHERE a.id = n.id AND a.state = 'sending'""";

    private OutgoingSql() {}
}
