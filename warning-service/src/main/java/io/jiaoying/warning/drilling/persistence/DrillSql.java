package io.jiaoying.warning.drilling.persistence;

import io.jiaoying.warning.sql.RealCalls;

/** Statements over drills. */
final class DrillSql {
    static final String EVERYBODY = """
            SELECT p.id, p.region, CASE
                WHEN p.phone_sealed IS NULL THEN 'no-number'
                WHEN $2::boolean AND p.id IN (
                    SELECT c.person_id FROM call_out ro JOIN warning rw ON rw.id = ro.warning_id
                    JOIN call c ON c.call_out_id = ro.id WHERE %s) THEN 'in-a-call-out'
                WHEN $2::boolean AND p.id IN (
                    SELECT a.to_person_id FROM attempt a WHERE a.handed_over_at > $3::timestamptz) THEN 'recently-called'
                END AS left_out
            FROM person p WHERE p.active AND starts_with(p.region, $1) ORDER BY p.region, p.id""".formatted(RealCalls.RUNNING);

    static final String INSERT = """
            INSERT INTO drill (id, kind, warning_id, region, profile_id, seed, wanted, month, started_by, started_at, ends_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (region, month) DO NOTHING""";

    static final String INSERT_PEOPLE = """
            INSERT INTO drill_person (drill_id, person_id, region, left_out, place, called_at)
            SELECT $1, n.person_id, n.region, n.left_out, n.place, CASE WHEN n.place IS NOT NULL THEN $6::timestamptz END
            FROM unnest($2::text[], $3::text[], $4::text[], $5::int[]) n(person_id, region, left_out, place)""";

    static final String ANYBODY_WAITS = """
            SELECT EXISTS (SELECT 1 FROM drill_person t JOIN person p ON p.id = t.person_id
                WHERE t.drill_id = $1 AND t.called_at IS NULL AND t.left_out IS NULL AND p.active)""";

    /** Who has left the post since is passed over. */
    static final String CALL_NEXT = """
            UPDATE drill_person t SET called_at = $3 FROM (
                SELECT n.person_id FROM drill_person n JOIN person p ON p.id = n.person_id
                WHERE n.drill_id = $1 AND n.called_at IS NULL AND n.left_out IS NULL AND p.active
                ORDER BY n.place LIMIT $2) next
            WHERE t.drill_id = $1 AND t.person_id = next.person_id""";

    static final String REAL_CALL_OUT = """
            SELECT EXISTS (
                SELECT 1 FROM call_out ro JOIN warning rw ON rw.id = ro.warning_id JOIN warning_area a ON a.warning_id = rw.id
                WHERE %s AND (starts_with(a.region, $1) OR starts_with($1, a.region)))""".formatted(RealCalls.RUNNING);

    private DrillSql() {}
}
