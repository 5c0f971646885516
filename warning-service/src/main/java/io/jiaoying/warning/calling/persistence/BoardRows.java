package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.accounting.domain.Cell;
import io.jiaoying.warning.accounting.domain.Result;
import io.jiaoying.warning.accounting.domain.Tally;
import io.jiaoying.warning.accounting.persistence.SignRows;
import io.jiaoying.warning.calling.application.CallBoard;
import io.jiaoying.warning.calling.domain.CallState;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts by region, post, state and result as a call board. */
final class BoardRows {
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, Integer> byQuality = new TreeMap<>();
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

    private void add(Row row) {
        String state = textOrNull(row, "state");
        if (state == null) {
            return;
        }
        int count = row.getLong("targets").intValue();
        cells.add(new Cell(
                row.getUUID("id"),
                row.getString("region"),
                row.getString("post"),
                CallState.of(state),
                SignRows.result(row),
                count,
                0,
                List.of()));
        String quality = textOrNull(row, "quality");
        if (quality != null) {
            byQuality.merge(quality, count, Integer::sum);
        }
        first = earlier(first, instantOrNull(row, "first_at"));
        lastFirst = later(lastFirst, instantOrNull(row, "last_first_at"));
        lastAnswer = later(lastAnswer, instantOrNull(row, "last_answer_at"));
    }

    private CallBoard board(UUID warningId, Row any) {
        Tally all = Tally.of(cells);
        return new CallBoard(
                warningId,
                any.getString("profile_id"),
                any.getString("call_out_state"),
                any.getBoolean("exercise"),
                instant(any, "started_at"),
                all.targets(),
                byState(all),
                byQuality,
                regions(Cell::region),
                first,
                lastFirst,
                lastAnswer,
                byResult(all),
                regions(Cell::county),
                regions(Cell::township),
                posts(),
                feedback(any.getJsonObject("feedback")));
    }

    private static Map<String, Map<String, Integer>> feedback(@Nullable JsonObject byType) {
        Map<String, Map<String, Integer>> feedback = new TreeMap<>();
        if (byType != null) {
            byType.fieldNames().forEach(type -> {
                JsonObject states = byType.getJsonObject(type);
                Map<String, Integer> counts = new TreeMap<>();
                states.fieldNames().forEach(state -> counts.put(state, states.getInteger(state)));
                feedback.put(type, counts);
            });
        }
        return feedback;
    }

    private static Map<String, Integer> byState(Tally tally) {
        Map<String, Integer> states = new LinkedHashMap<>();
        for (CallState state : CallState.values()) {
            states.put(state.wire(), tally.in(state));
        }
        return states;
    }

    private static Map<String, Integer> byResult(Tally tally) {
        Map<String, Integer> results = new LinkedHashMap<>();
        for (Result result : Result.values()) {
            results.put(result.wire(), tally.in(result));
        }
        return results;
    }

    private List<CallBoard.RegionTotals> regions(Function<Cell, String> level) {
        return Tally.by(level, cells).entrySet().stream()
                .map(entry -> totals(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<CallBoard.PostTotals> posts() {
        return Tally.by(Cell::post, cells).entrySet().stream()
                .map(post -> new CallBoard.PostTotals(
                        post.getKey(),
                        post.getValue().targets(),
                        post.getValue().answered(),
                        byResult(post.getValue())))
                .toList();
    }

    private static CallBoard.RegionTotals totals(String region, Tally tally) {
        return new CallBoard.RegionTotals(
                region,
                Regions.get().find(region).map(Region::name).orElse(""),
                tally.targets(),
                tally.answered(),
                tally.in(CallState.PENDING),
                tally.in(CallState.CALLING),
                tally.in(CallState.UNANSWERED),
                tally.in(CallState.AT_THE_DOOR),
                tally.in(CallState.STOPPED));
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }
}
