package io.jiaoying.warning.calling.persistence;

import io.jiaoying.warning.accounting.persistence.SignRows;

/** Statements that only read; each is one snapshot. */
final class ReadingSql {
    private static final String COLUMNS = """
            SELECT c.id, c.warning_id, c.person_id, c.name, c.post, c.region, c.state, c.quality, c.answered_at,
                c.stop_reason, c.township_silent, c.door_asked_id, c.feedback_due_at, c.feedback_overdue_at, p.phone_sealed,
                (SELECT json_agg(json_build_object('id', a.id, 'sequence', a.sequence, 'purpose', a.purpose,
                    'channel', a.channel, 'who', a.who, 'toPersonId', a.to_person_id, 'queuedAt', a.queued_at,
                    'at', a.handed_over_at, 'state', a.state, 'outcome', a.outcome, 'reason', a.reason,
                    'heardSeconds', a.heard_seconds, 'becauseOf', a.because_of,
                    'answered', CASE WHEN a.purpose = 'wake' THEN
                        (SELECT bool_or(n.closes) FROM answer n WHERE n.attempt_id IN (a.id, a.bundle_id) AND n.call_id = c.id)
                        ELSE (SELECT true FROM feedback f WHERE f.call_id = c.id AND f.given_at >= a.handed_over_at
                            AND NOT a.all_clear LIMIT 1) END,
                    'current', CASE WHEN a.purpose = 'wake' THEN c.state IN ('pending', 'calling', 'at-the-door')
                            AND a.step >= c.next_step - 1 AND a.sequence > c.earlier_attempts
                        ELSE NOT a.all_clear AND EXISTS (
                            SELECT 1 FROM call_out o JOIN warning w ON w.id = o.warning_id WHERE o.id = c.call_out_id
                                AND (w.state IN ('issued', 'updated') AND w.expires > clock_timestamp()
                                    OR o.page_open_until > clock_timestamp())) END)
                    ORDER BY a.sequence)
                    FROM attempt a WHERE a.call_id = c.id) AS attempts,
                (SELECT json_agg(json_build_object('quality', n.quality, 'by', n.answered_by, 'at', n.at,
                    'words', n.words, 'heardSeconds', n.heard_seconds, 'inPlace', n.in_place, 'closes', n.closes, 'late', n.late)
                    ORDER BY n.recorded_at) FROM answer n WHERE n.call_id = c.id) AS answers,
                (SELECT json_build_object('id', f.id, 'wordsSealed', f.words_sealed, 'commander', f.commander, 'villagesAffected', f.villages_affected,
                    'peopleToMove', f.people_to_move, 'peopleMoved', f.people_moved, 'refusing', f.refusing,
                    'shelterUsed', f.shelter_used, 'notes', f.notes, 'givenAt', f.given_at, 'late', f.late)
                    FROM feedback f WHERE f.call_id = c.id ORDER BY f.given_at DESC LIMIT 1) AS feedback,
                (SELECT json_agg(DISTINCT a.call_id) FROM attempt a
                    WHERE a.call_out_id = c.call_out_id AND a.to_person_id = c.person_id AND a.who <> 'self' AND a.call_id <> c.id) AS because_of
            FROM call c LEFT JOIN person p ON p.id = c.person_id
            """;

    private static final String LATEST =
            "(SELECT o.id FROM call_out o WHERE o.warning_id = $1 ORDER BY o.started_at DESC, o.id LIMIT 1)";

    static final String LIST = COLUMNS + " WHERE c.call_out_id = " + LATEST + """

            AND starts_with(c.region, $2) AND starts_with(c.region, $3) AND ($4::text IS NULL OR c.state = $4)
            AND ($5::text IS NULL OR c.person_id > $5)
            ORDER BY c.person_id LIMIT $6""";

    static final String FIND = COLUMNS + " WHERE c.id = $1";

    static final String BOARD = """
            SELECT o.id, o.profile_id, o.state AS call_out_state, o.started_at, w.exercise,
                c.region, c.post, %1$s, count(c.id) AS targets,
                (SELECT json_object_agg(t.type, t.states) FROM (
                    SELECT n.type, json_object_agg(n.state, n.demands) AS states FROM (
                        SELECT d.type, d.state, count(*) AS demands FROM feedback_demand d JOIN call k ON k.id = d.call_id
                        WHERE k.call_out_id = %3$s AND starts_with(k.region, $2) GROUP BY d.type, d.state) n
                    GROUP BY n.type) t) AS feedback,
                min(f.first_at) AS first_at, max(f.first_at) AS last_first_at, max(c.answered_at) AS last_answer_at
            FROM call_out o
            JOIN warning w ON w.id = o.warning_id
            LEFT JOIN call c ON c.call_out_id = o.id AND starts_with(c.region, $2)
            LEFT JOIN LATERAL (SELECT min(a.handed_over_at) AS first_at FROM attempt a
                WHERE a.call_id = c.id AND a.purpose = 'wake') f ON true
            %2$s WHERE o.id = %3$s
            GROUP BY o.id, w.exercise, c.region, c.post, %1$s ORDER BY c.region""".formatted(SignRows.COLUMNS, SignRows.JOIN, LATEST);

    /** The same columns, without what there cannot be yet. */
    static final String BOARD_AT_START = """
            SELECT o.id, o.profile_id, o.state AS call_out_state, o.started_at, w.exercise, c.region, c.post, c.state,
                NULL::text AS quality, NULL::text AS stop_reason, NULL::text[] AS own_signs, NULL::text[] AS answer_signs,
                count(c.id) AS targets, NULL::json AS feedback, NULL::timestamptz AS first_at,
                NULL::timestamptz AS last_first_at, NULL::timestamptz AS last_answer_at
            FROM call_out o
            JOIN warning w ON w.id = o.warning_id
            LEFT JOIN call c ON c.call_out_id = o.id AND starts_with(c.region, $2)
            WHERE o.id = %s
            GROUP BY o.id, w.exercise, c.region, c.post, c.state ORDER BY c.region""".formatted(LATEST);

    private static final String PAGE_COLUMNS = """
            SELECT c.id, c.state, c.post, c.region, c.not_in_place_at, c.feedback_since, o.page_open_until, o.asks_in_place,
                w.headline, w.colour, w.description, w.instruction, w.issuer_name, w.issued_at, w.expires, w.exercise,
                (w.state IN ('issued', 'updated') AND w.expires > clock_timestamp()) AS in_force,
                EXISTS (SELECT 1 FROM feedback f WHERE f.call_id = c.id
                    AND f.given_at >= coalesce(c.feedback_since, '-infinity')) AS feedback_given,
                ARRAY(SELECT d.type FROM feedback_demand d WHERE d.call_id = c.id AND d.state IN ('open', 'overdue')
                    ORDER BY d.due_at) AS demanded,
            """;

    /** An old link leads to the present round of the same person: that is what the page shows. */
    static final String CALL_PAGE = PAGE_COLUMNS + """
                c.person_id AS reader_id,
                (SELECT a.id FROM attempt a WHERE a.call_id = c.id AND a.to_person_id = c.person_id
                    AND a.channel IN ('sms', 'mail') AND a.state = 'handed-over'
                    ORDER BY a.handed_over_at DESC LIMIT 1) AS link_attempt
            FROM call c JOIN call_out o ON o.id = c.call_out_id JOIN warning w ON w.id = c.warning_id
            WHERE c.id = (SELECT n.id FROM call old
                JOIN call n ON n.warning_id = old.warning_id AND n.person_id = old.person_id
                JOIN call_out r ON r.id = n.call_out_id
                WHERE old.id = $1 ORDER BY r.started_at DESC, r.id LIMIT 1)""";

    static final String ATTEMPT_PAGE = PAGE_COLUMNS + """
                a.to_person_id AS reader_id, $1::uuid AS link_attempt
            FROM attempt a JOIN call c ON c.id = a.call_id JOIN call_out o ON o.id = c.call_out_id
            JOIN warning w ON w.id = c.warning_id WHERE a.id = $1 OR a.bundle_id = $1 ORDER BY c.person_id""";

    static final String DOOR_VISITS = """
            SELECT c.id, c.person_id, c.name, c.post, c.region, c.state, c.quality, c.door_asked_id, c.township_silent,
                (SELECT max(a.handed_over_at) FROM attempt a WHERE a.call_id = c.id AND a.who = 'door') AS sent_at
            FROM call c WHERE c.call_out_id = """ + LATEST + """

            AND starts_with(c.region, $2)
            AND EXISTS (SELECT 1 FROM attempt a WHERE a.call_id = c.id AND a.who = 'door' AND a.channel = 'door')
            ORDER BY c.region, c.person_id""";

    private ReadingSql() {}
}
