package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.calling.application.CallOut;
import io.jiaoying.warning.calling.application.LockedCall;
import io.jiaoying.warning.calling.application.ProfileJson;
import io.jiaoying.warning.calling.domain.Branch;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.SilentTownship;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as calls and call-outs. */
final class CallRows {
    private CallRows() {}

    static CallOut callOut(Row row) {
        return new CallOut(
                row.getUUID("call_out_id"),
                row.getUUID("warning_id"),
                text(row.getUUID("incident_id")),
                row.getString("warning_region"),
                row.getBoolean("exercise"),
                Boolean.TRUE.equals(row.getBoolean("alive")),
                ProfileJson.read(row.getString("profile")),
                textOrNull(row, "colour"),
                instant(row, "started_at"),
                row.getString("correlation_id"));
    }

    static LockedCall locked(Row row) {
        return new LockedCall(
                row.getUUID("id"),
                callOut(row),
                row.getString("person_id"),
                row.getString("post"),
                row.getString("region"),
                CallState.of(row.getString("state")),
                row.getInteger("next_step"),
                branch(row.getJsonObject("deputy"), row.getJsonArray("superiors")),
                row.getBoolean("last_left"),
                instantOrNull(row, "left_at"),
                millis(row.getLong("stuck_millis")),
                channels(row.getArrayOfStrings("dead_channels")),
                row.getInteger("called_back"),
                row.getBoolean("township_silent"),
                instantOrNull(row, "feedback_since"),
                instantOrNull(row, "feedback_due_at"),
                instantOrNull(row, "feedback_overdue_at"),
                row.getBoolean("feedback_given"));
    }

    private static Duration millis(@Nullable Long millis) {
        return millis == null ? Duration.ZERO : Duration.ofMillis(millis);
    }

    private static Set<Channel> channels(String @Nullable [] wires) {
        return wires == null
                ? Set.of()
                : Arrays.stream(wires)
                        .map(wire -> Channel.of(wire).orElseThrow())
                        .collect(Collectors.toSet());
    }

    private static Branch branch(@Nullable JsonObject deputy, @Nullable JsonArray superiors) {
        List<Branch.Relative> upwards = superiors == null
                ? List.of()
                : superiors.stream()
                        .map(JsonObject.class::cast)
                        .map(CallRows::relative)
                        .toList();
        return new Branch(deputy == null ? null : relative(deputy), upwards);
    }

    private static Branch.Relative relative(JsonObject json) {
        return new Branch.Relative(
                json.getString("id"), json.getString("region"), json.getBoolean("silent"), json.getBoolean("asked"));
    }

    static SilentTownship.Sign sign(Row row) {
        return new SilentTownship.Sign(
                row.getString("region"),
                CallState.of(row.getString("state")).ringing() || row.getBoolean("township_silent"),
                instant(row, "called_at"),
                row.getInteger("next_step"),
                row.getBoolean("sign_of_life"));
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
