package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.calling.application.CallBoard;
import io.jiaoying.warning.calling.domain.CallState;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts by region, state and quality as a call board. */
final class BoardRows {
    private final Map<String, Integer> byState = emptyStates();
    private final Map<String, Integer> byQuality = new TreeMap<>();
    private final Map<String, Map<String, Integer>> byRegion = new TreeMap<>();
    private int targets;
    private @Nullable Instant first;
    private @Nullable Instant lastFirst;
    private @Nullable Instant lastAnswer;

    private BoardRows() {}

    static Optional<CallBoard> read(UUID warningId, RowSet<Row> rows) {
        BoardRows board = new BoardRows();
        Row any = null;
        for (Row row : rows) {
            any = row;
            board.add(row);
        }
        return any == null ? Optional.empty() : Optional.of(board.board(warningId, any));
    }

    private static Map<String, Integer> emptyStates() {
        Map<String, Integer> states = new LinkedHashMap<>();
        for (CallState state : CallState.values()) {
            states.put(state.wire(), 0);
        }
        return states;
    }

    private void add(Row row) {
        String state = textOrNull(row, "state");
        if (state == null) {
            return;
        }
        int count = row.getLong("targets").intValue();
        targets += count;
        byState.merge(state, count, Integer::sum);
        byRegion.computeIfAbsent(row.getString("region"), region -> emptyStates())
                .merge(state, count, Integer::sum);
        String quality = textOrNull(row, "quality");
        if (quality != null) {
            byQuality.merge(quality, count, Integer::sum);
        }
        first = earlier(first, instantOrNull(row, "first_at"));
        lastFirst = later(lastFirst, instantOrNull(row, "last_first_at"));
        lastAnswer = later(lastAnswer, instantOrNull(row, "last_answer_at"));
    }

    private CallBoard board(UUID warningId, Row any) {
        return new CallBoard(
                warningId,
                any.getString("profile_id"),
                any.getString("call_out_state"),
                any.getBoolean("exercise"),
                instant(any, "started_at"),
                targets,
                byState,
                byQuality,
                regions(),
                first,
                lastFirst,
                lastAnswer);
    }

    private List<CallBoard.RegionTotals> regions() {
        return byRegion.entrySet().stream()
                .map(entry -> totals(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CallBoard.RegionTotals totals(String region, Map<String, Integer> states) {
        return new CallBoard.RegionTotals(
                region,
                Regions.get().find(region).map(Region::name).orElse(""),
                states.values().stream().mapToInt(Integer::intValue).sum(),
                count(states, CallState.ANSWERED),
                count(states, CallState.PENDING),
                count(states, CallState.CALLING),
                count(states, CallState.UNANSWERED),
                count(states, CallState.AT_THE_DOOR),
                count(states, CallState.STOPPED));
    }

    private static int count(Map<String, Integer> states, CallState state) {
        return states.getOrDefault(state.wire(), 0);
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }
}
