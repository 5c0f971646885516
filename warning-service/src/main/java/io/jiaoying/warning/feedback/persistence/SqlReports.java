package io.jiaoying.warning.feedback.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.feedback.application.FeedbackWords;
import io.jiaoying.warning.feedback.application.ReportTable;
import io.jiaoying.warning.feedback.domain.Condition;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import io.jiaoying.warning.feedback.domain.Report;
import io.jiaoying.warning.feedback.domain.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feedback in PostgreSQL; rows are only ever added. */
@ApplicationScoped
class SqlReports implements ReportTable {
    private static final String INSERT = """
            INSERT INTO feedback (id, call_id, type, words_sealed, on_site, villages_affected, moving, people_affected,
                people_to_move, people_moved, refusing, shelter_used, people_in_danger, roads, power, comms, dead, missing,
                injured, rain_millimetres, corrects, given_by, given_at, late)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $23, $24)""";
    private static final String STANDING = "SELECT " + StandingSql.LATEST
            + " FROM feedback f JOIN call c ON c.id = f.call_id WHERE c.warning_id = $1 AND c.region = $2";

    private final FeedbackWords words;

    SqlReports(FeedbackWords words) {
        this.words = words;
    }

    @Override
    public Uni<Void> insert(Tx tx, UUID id, UUID callId, Report report, String by, Instant at, boolean late) {
        Report.Movement people = report.movement();
        Report.Dangers dangers = report.dangers();
        FeedbackType type = report.type();
        return tx.sql()
                .preparedQuery(INSERT)
                .execute(args(
                        id,
                        callId,
                        type == null ? null : type.wire(),
                        words.seal(id, report),
                        report.command().onSite(),
                        people.villagesAffected(),
                        people.moving(),
                        people.peopleAffected(),
                        people.peopleToMove(),
                        people.peopleMoved(),
                        people.refusing(),
                        people.shelterUsed(),
                        dangers.peopleInDanger(),
                        wire(dangers.roads()),
                        wire(dangers.power()),
                        wire(dangers.comms()),
                        dangers.dead(),
                        dangers.missing(),
                        dangers.injured(),
                        report.closing().rainMillimetres(),
                        report.corrects(),
                        by,
                        utc(at),
                        late))
                .replaceWithVoid();
    }

    private static @Nullable String wire(@Nullable Condition condition) {
        return condition == null ? null : condition.wire();
    }

    @Override
    public Uni<Standing> standing(Tx tx, UUID warningId, String region) {
        return tx.sql()
                .preparedQuery("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
                .execute(Tuple.of("feedback " + warningId + " " + region))
                .chain(() -> tx.sql().preparedQuery(STANDING).execute(Tuple.of(warningId, region)))
                .map(rows -> StandingSql.read(rows.iterator().next()));
    }

    @Override
    public Uni<Boolean> wasGivenFor(Tx tx, UUID reportId, UUID callId) {
        return tx.sql()
                .preparedQuery("SELECT 1 FROM feedback WHERE id = $1 AND call_id = $2")
                .execute(Tuple.of(reportId, callId))
                .map(rows -> rows.size() > 0);
    }
}
