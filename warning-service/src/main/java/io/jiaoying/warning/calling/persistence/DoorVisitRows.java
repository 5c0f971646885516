package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.calling.application.DoorVisitView;
import io.jiaoying.warning.calling.domain.CallState;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as a list of visits, village by village. */
final class DoorVisitRows {
    private static final int TOWNSHIP_DIGITS = 9;

    private DoorVisitRows() {}

    static List<DoorVisitView> read(RowSet<Row> rows) {
        Map<String, List<Row>> byVillage = new LinkedHashMap<>();
        rows.forEach(row -> byVillage
                .computeIfAbsent(row.getString("region"), region -> new ArrayList<>())
                .add(row));
        return byVillage.entrySet().stream()
                .map(one -> village(one.getKey(), one.getValue()))
                .toList();
    }

    private static DoorVisitView village(String region, List<Row> rows) {
        String township = region.length() < TOWNSHIP_DIGITS ? region : region.substring(0, TOWNSHIP_DIGITS);
        return new DoorVisitView(
                region,
                name(region),
                name(township),
                rows.stream().anyMatch(row -> row.getBoolean("township_silent")),
                (int) rows.stream().filter(DoorVisitRows::isOpen).count(),
                rows.stream().map(DoorVisitRows::visited).toList());
    }

    private static boolean isOpen(Row row) {
        return CallState.of(row.getString("state")) == CallState.AT_THE_DOOR;
    }

    private static String name(String region) {
        return Regions.get().find(region).map(Region::name).orElse("");
    }

    private static DoorVisitView.Visited visited(Row row) {
        return new DoorVisitView.Visited(
                row.getUUID("id"),
                row.getString("person_id"),
                row.getString("name"),
                row.getString("post"),
                row.getString("state"),
                textOrNull(row, "quality"),
                textOrNull(row, "door_asked_id"),
                instantOrNull(row, "sent_at"));
    }
}
