package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.Outgoing;
import io.jiaoying.warning.calling.application.OutgoingAttempts;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Message;
import io.jiaoying.warning.calling.domain.Step;
import io.jiaoying.warning.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue of outgoing attempts in PostgreSQL. */
@ApplicationScoped
class SqlOutgoingAttempts implements OutgoingAttempts {
    private final Pool pool;

    SqlOutgoingAttempts(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Outgoing>> claim(Map<Channel, Integer> room, String claimedBy) {
        List<Channel> channels = List.copyOf(room.keySet());
        String[] wires = channels.stream().map(Channel::wire).toArray(String[]::new);
        Integer[] most = channels.stream().map(room::get).toArray(Integer[]::new);
        return pool.preparedQuery(OutgoingSql.CLAIM)
                .execute(Tuple.of(wires, claimedBy, most))
                .map(rows -> Columns.all(rows, SqlOutgoingAttempts::outgoing));
    }

    @Override
    public Uni<Freed> free() {
        return pool.preparedQuery(OutgoingSql.FREE)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Freed(row.getLong("freed").intValue(), row.getBoolean("more")));
    }

    @Override
    public Uni<Integer> releaseClaimsOf(String claimedBy) {
        return pool.preparedQuery("UPDATE attempt SET state = 'queued', next_try_at = clock_timestamp()"
                        + " WHERE state = 'sending' AND claimed_by = $1")
                .execute(Tuple.of(claimedBy))
                .map(rows -> rows.rowCount());
    }

    @Override
    public Uni<List<Left>> handedOver(Tx tx, List<UUID> ids, List<@Nullable String> carrierIds) {
        UUID[] idArray = Columns.ids(ids);
        return tx.sql()
                .preparedQuery(OutgoingSql.LOCK_CALLS)
                .execute(Tuple.of(idArray))
                .chain(() -> tx.sql()
                        .preparedQuery(OutgoingSql.HANDED_OVER)
                        .execute(Tuple.of(idArray, carrierIds.toArray(String[]::new))))
                .map(rows -> Columns.all(rows, SqlOutgoingAttempts::left));
    }

    @Override
    public Uni<Void> refused(Tx tx, List<UUID> ids, List<String> reasons) {
        return tx.sql()
                .preparedQuery(OutgoingSql.REFUSED)
                .execute(Tuple.of(Columns.ids(ids), reasons.toArray(String[]::new)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> retry(List<Again> again) {
        return pool.preparedQuery(OutgoingSql.RETRY)
                .execute(Tuple.of(
                        again.stream().map(Again::id).toArray(UUID[]::new),
                        again.stream().map(one -> one.after().toMillis()).toArray(Long[]::new),
                        again.stream().map(Again::mayHaveLeft).toArray(Boolean[]::new),
                        again.stream().map(Again::counts).toArray(Boolean[]::new),
                        again.stream().map(Again::offered).toArray(Boolean[]::new)))
                .replaceWithVoid();
    }

    private static Outgoing outgoing(Row row) {
        return new Outgoing(
                row.getUUID("id"),
                row.getUUID("call_id"),
                row.getString("to_person_id"),
                row.getString("region"),
                Step.Who.of(row.getString("who")),
                row.getString("purpose").equals("feedback"),
                row.getBoolean("all_clear"),
                Channel.of(row.getString("channel")).orElseThrow(),
                row.getInteger("tries"),
                instant(row, "queued_at"),
                message(row),
                textOrNull(row, "phone_sealed"),
                textOrNull(row, "email_sealed"),
                silent(row.getJsonArray("silent")),
                row.getBoolean("asks_in_place"),
                !row.getBoolean("alive"),
                textOrNull(row, "traceparent"));
    }

    private static Message message(Row row) {
        return new Message(
                row.getString("headline"),
                textOrNull(row, "description"),
                textOrNull(row, "instruction"),
                row.getString("issuer_name"),
                instant(row, "issued_at"),
                row.getBoolean("exercise"));
    }

    private static List<Outgoing.Silent> silent(@Nullable JsonArray calls) {
        if (calls == null) {
            return List.of();
        }
        return calls.stream()
                .map(JsonObject.class::cast)
                .map(call ->
                        new Outgoing.Silent(call.getString("post"), call.getString("region"), call.getBoolean("away")))
                .toList();
    }

    private static Left left(Row row) {
        return new Left(
                row.getUUID("id"),
                row.getUUID("call_id"),
                row.getUUID("warning_id"),
                CallRows.text(row.getUUID("incident_id")),
                row.getString("to_person_id"),
                row.getString("region"),
                row.getInteger("sequence"),
                row.getString("purpose").equals("feedback"),
                row.getString("channel"),
                CallRows.text(row.getUUID("because_of")),
                row.getBoolean("exercise"),
                row.getString("correlation_id"),
                textOrNull(row, "traceparent"),
                row.getInteger("sequence") == 1,
                Duration.between(instant(row, "queued_at"), instant(row, "handed_over_at")));
    }
}
