package io.jiaoying.warning.accounting.persistence;

import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.accounting.application.MissedTarget;
import io.jiaoying.warning.accounting.application.MissedTarget.Tried;
import io.jiaoying.warning.accounting.domain.MissedFor;
import io.jiaoying.warning.calling.application.Numbers;
import io.jiaoying.warning.calling.domain.AttemptEnd;
import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Outcome;
import io.jiaoying.warning.calling.domain.Step;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows as the missed, with what was tried about each. */
final class MissedRows {
    private final Numbers numbers;

    MissedRows(Numbers numbers) {
        this.numbers = numbers;
    }

    MissedTarget read(Row row) {
        String personId = row.getString("person_id");
        List<Tried> tried = tried(row.getJsonArray("tried"));
        return new MissedTarget(
                row.getUUID("call_out_id"),
                row.getUUID("id"),
                personId,
                row.getString("name"),
                row.getString("post"),
                row.getString("region"),
                numbers.masked(personId, textOrNull(row, "phone_sealed")),
                CallState.of(row.getString("state")),
                textOrNull(row, "stop_reason"),
                MissedFor.of(ownEnds(tried)),
                tried);
    }

    private static List<MissedFor.End> ownEnds(List<Tried> tried) {
        return tried.stream()
                .filter(one -> one.who() == Step.Who.SELF)
                .flatMap(one ->
                        Stream.ofNullable(one.ended()).map(end -> new MissedFor.End(one.channel(), end, one.reason())))
                .toList();
    }

    private static List<Tried> tried(@Nullable JsonArray attempts) {
        return attempts == null
                ? List.of()
                : attempts.stream()
                        .map(JsonObject.class::cast)
                        .map(MissedRows::tried)
                        .toList();
    }

    private static Tried tried(JsonObject json) {
        String at = json.getString("at");
        String outcome = json.getString("outcome");
        return new Tried(
                Step.Who.of(json.getString("who")),
                Channel.of(json.getString("channel")).orElseThrow(),
                at == null ? null : OffsetDateTime.parse(at).toInstant(),
                AttemptEnd.of(
                                AttemptState.of(json.getString("state")),
                                outcome == null ? null : Outcome.of(outcome).orElseThrow(),
                                json.getString("reason"),
                                json.getBoolean("answered"),
                                json.getBoolean("current"))
                        .orElse(null),
                json.getString("reason"));
    }
}
