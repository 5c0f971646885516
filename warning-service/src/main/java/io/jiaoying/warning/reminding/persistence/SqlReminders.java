package io.jiaoying.warning.reminding.persistence;

import static io.jiaoying.warning.sql.Columns.args;
import static io.jiaoying.warning.sql.Columns.utc;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.reminding.application.RemindedClock;
import io.jiaoying.warning.reminding.application.ReminderDraft;
import io.jiaoying.warning.reminding.application.Reminders;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The tables {@code reminder} and {@code ended_clock}. */
@ApplicationScoped
class SqlReminders implements Reminders {
    private final Pool pool;
    private final String dutyPostWord;

    SqlReminders(Pool pool, @ConfigProperty(name = "jiaoying.reminding.duty-post", defaultValue = "值班") String word) {
        this.pool = pool;
        this.dutyPostWord = word;
    }

    @Override
    public Uni<List<String>> dutyPost(Tx tx, String desk) {
        return people(tx, ReminderSql.DUTY_POST, desk);
    }

    @Override
    public Uni<List<String>> dutyLeaders(Tx tx, String desk) {
        return people(tx, ReminderSql.DUTY_LEADERS, desk);
    }

    private Uni<List<String>> people(Tx tx, String sql, String desk) {
        return tx.sql()
                .preparedQuery(sql)
                .execute(Tuple.of(desk, dutyPostWord))
                .map(rows -> Columns.all(rows, row -> row.getString(0)));
    }

    @Override
    public Uni<Boolean> stillMatters(Tx tx, RemindedClock clock) {
        return lock(tx, clock.clockId()).chain(() -> tx.sql()
                .preparedQuery(ReminderSql.STILL_MATTERS)
                .execute(Tuple.of(clock.clockId(), clock.number()))
                .map(rows -> rows.iterator().next().getBoolean(0)));
    }

    private static Uni<Void> lock(Tx tx, UUID clockId) {
        return tx.sql()
                .preparedQuery(ReminderSql.LOCK)
                .execute(Tuple.of(clockId.toString()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> supersede(Tx tx, RemindedClock clock) {
        return tx.sql()
                .preparedQuery(ReminderSql.SUPERSEDE)
                .execute(Tuple.of(clock.clockId(), clock.number()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> insert(Tx tx, Cause cause, RemindedClock clock, List<ReminderDraft> drafts) {
        return tx.sql()
                .preparedQuery(ReminderSql.INSERT)
                .execute(args(
                        clock.clockId(),
                        clock.incidentId(),
                        clock.region(),
                        clock.title(),
                        clock.number(),
                        clock.percent(),
                        clock.from(),
                        clock.to(),
                        clock.mode(),
                        clock.legal(),
                        utc(clock.startsAt()),
                        utc(clock.dueAt()),
                        clock.exercise(),
                        cause.correlationId(),
                        cause.traceparent(),
                        drafts.stream().map(ReminderDraft::id).toArray(UUID[]::new),
                        texts(drafts, draft -> draft.audience().wire()),
                        texts(drafts, ReminderDraft::desk),
                        texts(drafts, ReminderDraft::personId),
                        texts(drafts, ReminderDraft::channel),
                        texts(drafts, ReminderDraft::reason)))
                .map(rows -> Columns.all(rows, row -> row.getUUID(0)));
    }

    private static @Nullable String[] texts(List<ReminderDraft> drafts, Function<ReminderDraft, @Nullable String> of) {
        return drafts.stream().map(of).toArray(String[]::new);
    }

    @Override
    public Uni<Void> end(Tx tx, UUID clockId, String how) {
        return lock(tx, clockId).chain(() -> tx.sql()
                .preparedQuery(ReminderSql.END)
                .execute(Tuple.of(clockId, how))
                .replaceWithVoid());
    }

    @Override
    public Uni<List<Outgoing>> claim(int most, String claimedBy) {
        return pool.preparedQuery(ReminderSql.CLAIM)
                .execute(Tuple.of(most, claimedBy))
                .map(rows -> Columns.all(rows, ReminderRows::outgoing));
    }

    @Override
    public Uni<List<Settled>> handedOver(Tx tx, List<UUID> leads, List<@Nullable String> carrierIds) {
        return settled(tx, ReminderSql.HANDED_OVER, leads, carrierIds.toArray(String[]::new));
    }

    @Override
    public Uni<List<Settled>> refused(Tx tx, List<UUID> leads, List<String> reasons) {
        return settled(tx, ReminderSql.REFUSED, leads, reasons.toArray(String[]::new));
    }

    private static Uni<List<Settled>> settled(Tx tx, String sql, List<UUID> leads, @Nullable String[] words) {
        return tx.sql()
                .preparedQuery(sql)
                .execute(Tuple.of(Columns.ids(leads), words))
                .map(rows -> Columns.all(rows, ReminderRows::settled));
    }

    @Override
    public Uni<Void> retry(List<UUID> leads, List<Duration> after) {
        Long[] millis = after.stream().map(Duration::toMillis).toArray(Long[]::new);
        return pool.preparedQuery(ReminderSql.RETRY)
                .execute(Tuple.of(Columns.ids(leads), millis))
                .chain(() -> pool.preparedQuery(ReminderSql.GIVE_UP_OVERTAKEN)
                        .execute(Tuple.of((Object) Columns.ids(leads))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> outcome(Tx tx, CarrierNews news) {
        return tx.sql()
                .preparedQuery(ReminderSql.OUTCOME)
                .execute(args(news.attemptId(), news.outcome().wire(), utc(news.at()), news.sequence(), news.reason()))
                .replaceWithVoid();
    }
}
