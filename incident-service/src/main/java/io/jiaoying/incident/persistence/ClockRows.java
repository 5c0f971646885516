package io.jiaoying.incident.persistence;

import static io.jiaoying.incident.persistence.Columns.instantOrNull;
import static io.jiaoying.incident.persistence.Columns.utcOrNull;

import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.ClockStart;
import io.jiaoying.incident.clock.domain.ClockState;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.PackVersion;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.ReportKind;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of {@code clock}, however many, as one INSERT. */
public final class ClockRows {
    static final int PARAMETERS = 21;
    private static final String INSERT = """
            INSERT INTO clock (incident_id, region, exercise, id, pack_id, pack_version, rule_id, basis, legal, from_level,
                               to_level, mode, started_by, allowed, starts_at, due_at, state, seen_late_at, occurrence, jurisdiction, asks)
            SELECT $%d::uuid, $%d::text, $%d::boolean, r.*
            FROM unnest($%d::uuid[], $%d::text[], $%d::text[], $%d::text[], $%d::text[], $%d::boolean[], $%d::text[],
                        $%d::text[], $%d::text[], $%d::text[], $%d::text[], $%d::timestamptz[], $%d::timestamptz[],
                        $%d::text[], $%d::timestamptz[], $%d::integer[], $%d::text[], $%d::text[]) AS r""";

    private ClockRows() {}

    static String insert(int first) {
        return INSERT.formatted(
                IntStream.range(first, first + PARAMETERS).boxed().toArray());
    }

    static List<@Nullable Object> parameters(Incident incident, List<Clock> clocks) {
        var parameters = new ArrayList<@Nullable Object>(PARAMETERS);
        parameters.add(incident.id());
        parameters.add(incident.region());
        parameters.add(incident.exercise());
        parameters.add(clocks.stream().map(Clock::id).toArray(UUID[]::new));
        parameters.add(texts(clocks, clock -> clock.pack().id()));
        parameters.add(texts(clocks, clock -> clock.pack().version()));
        parameters.add(texts(clocks, Clock::ruleId));
        parameters.add(texts(clocks, Clock::basis));
        parameters.add(clocks.stream().map(Clock::legal).toArray(Boolean[]::new));
        parameters.add(texts(clocks, Clock::from));
        parameters.add(texts(clocks, Clock::to));
        parameters.add(texts(clocks, clock -> clock.mode().wire()));
        parameters.add(texts(clocks, clock -> clock.startedBy().wire()));
        parameters.add(texts(clocks, ClockRows::allowed));
        parameters.add(times(clocks, clock -> utcOrNull(clock.startsAt())));
        parameters.add(times(clocks, clock -> utcOrNull(clock.dueAt())));
        parameters.add(texts(clocks, clock -> clock.state().wire()));
        parameters.add(times(clocks, clock -> utcOrNull(clock.seenLateAt())));
        parameters.add(clocks.stream().map(Clock::occurrence).toArray(Integer[]::new));
        parameters.add(texts(clocks, Clock::jurisdiction));
        parameters.add(texts(clocks, clock -> clock.asks().wire()));
        return parameters;
    }

    private static @Nullable String allowed(Clock clock) {
        return clock.limit() == null ? null : clock.limit().toString();
    }

    static @Nullable String[] texts(List<Clock> clocks, Function<Clock, @Nullable String> column) {
        return clocks.stream().map(column).toArray(String[]::new);
    }

    static @Nullable OffsetDateTime[] times(List<Clock> clocks, Function<Clock, @Nullable OffsetDateTime> column) {
        return clocks.stream().map(column).toArray(OffsetDateTime[]::new);
    }

    public static Clock clock(Row row) {
        String allowed = row.getString("allowed");
        return new Clock(
                row.getUUID("id"),
                row.getUUID("incident_id"),
                new PackVersion(row.getString("pack_id"), row.getString("pack_version")),
                row.getString("rule_id"),
                row.getInteger("occurrence"),
                row.getString("jurisdiction"),
                ReportKind.of(row.getString("asks")).orElseThrow(),
                row.getString("basis"),
                row.getBoolean("legal"),
                row.getString("from_level"),
                row.getString("to_level"),
                Mode.of(row.getString("mode")).orElseThrow(),
                ClockStart.of(row.getString("started_by")).orElseThrow(),
                allowed == null ? null : Duration.parse(allowed),
                instantOrNull(row, "starts_at"),
                instantOrNull(row, "due_at"),
                ClockState.of(row.getString("state")).orElseThrow(),
                instantOrNull(row, "satisfied_at"),
                instantOrNull(row, "seen_late_at"));
    }
}
