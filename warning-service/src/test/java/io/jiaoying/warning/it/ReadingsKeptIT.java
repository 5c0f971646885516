package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Old single readings go; their half hours, and what a judgement or a warning rests on, stay. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class ReadingsKeptIT {
    /** Names of a run that is run again are others than its first ones. */
    private static final String RUN = "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private static final String STATIONS =
            TestTokens.system("stations", "61", Role.SYSTEM, Role.REPORTER).token();

    @Inject
    DataSource database;

    private static void observed(String county, String... stations) {
        List<Map<String, Object>> readings = Stream.of(stations)
                .map(station -> Map.<String, Object>of(
                        "source",
                        "met",
                        "station",
                        station,
                        "kind",
                        "temperature",
                        "value",
                        20,
                        "unit",
                        "°C",
                        "at",
                        OffsetDateTime.now().toString(),
                        "region",
                        county))
                .toList();
        post(STATIONS, "/observations", Map.of("readings", readings)).statusCode(201);
    }

    private void change(String statement, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            assertThat(change.executeUpdate()).isPositive();
        }
    }

    private void grownOld(String county, Map<String, Integer> daysByStation) throws SQLException {
        StringBuilder days = new StringBuilder("CASE station");
        daysByStation.forEach((station, n) -> days.append(" WHEN '" + station + "' THEN " + n));
        change(
                "UPDATE observation SET observed_at = observed_at - (" + days + " ELSE 0 END) * interval '1 day',"
                        + " received_at = received_at - (" + days
                        + " ELSE 0 END) * interval '1 day' WHERE left(region, 6) = ?",
                county);
    }

    private long kept(String station) {
        return new Story(database).count("SELECT count(*) FROM observation WHERE station = ?", station);
    }

    private void gone(String station) {
        await().atMost(SOON).until(() -> kept(station) == 0);
    }

    @Test
    void old_readings_go_young_ones_and_the_half_hours_stay() throws SQLException {
        observed("610922", "RK-OLD" + RUN, "RK-YOUNG" + RUN);
        grownOld("610922", Map.of("RK-OLD" + RUN, 60, "RK-YOUNG" + RUN, 29));
        gone("RK-OLD" + RUN);
        assertThat(kept("RK-YOUNG" + RUN)).isEqualTo(1);
        assertThat(new Story(database)
                        .count("SELECT count(*) FROM observation_bucket WHERE station = ?", "RK-OLD" + RUN))
                .isEqualTo(1);
    }

    @Test
    void what_an_assessment_rested_on_stays() throws SQLException {
        change(
                "INSERT INTO assessment (id, trigger, region, event_type, facts, state, opened_at, exercise, concluded_at)"
                        + " VALUES (?, 'observations', '610923', 'natural.flood', 'x', 'concluded',"
                        + " now() - interval '60 days', false, now() - interval '58 days')",
                UUID.randomUUID());
        observed("610923", "RK-DURING" + RUN, "RK-JUST-BEFORE" + RUN, "RK-LONG-BEFORE" + RUN, "RK-AFTER" + RUN);
        grownOld(
                "610923",
                Map.of(
                        "RK-DURING" + RUN,
                        59,
                        "RK-JUST-BEFORE" + RUN,
                        60,
                        "RK-LONG-BEFORE" + RUN,
                        65,
                        "RK-AFTER" + RUN,
                        50));
        gone("RK-LONG-BEFORE" + RUN);
        gone("RK-AFTER" + RUN);
        assertThat(kept("RK-DURING" + RUN)).isEqualTo(1);
        assertThat(kept("RK-JUST-BEFORE" + RUN)).isEqualTo(1);
    }

    @Test
    void what_was_observed_while_a_warning_held_stays() throws SQLException {
        String warning = Story.post(TestTokens.demoAdmin(), "/warnings", Foping.flood("blue", "610921"))
                .statusCode(201)
                .extract()
                .path("id");
        Story.post(TestTokens.demoAdmin(), "/warnings/" + warning + "/approval", Map.of())
                .statusCode(200);
        change(
                "UPDATE warning SET approved_at = now() - interval '60 days', ended_at = now() - interval '58 days',"
                        + " state = 'cancelled' WHERE id = ?",
                UUID.fromString(warning));
        observed("610921", "RK-WARNED" + RUN, "RK-UNWARNED" + RUN);
        grownOld("610921", Map.of("RK-WARNED" + RUN, 59, "RK-UNWARNED" + RUN, 50));
        gone("RK-UNWARNED" + RUN);
        assertThat(kept("RK-WARNED" + RUN)).isEqualTo(1);
    }

    @Test
    void a_reading_older_than_what_is_kept_is_refused_by_its_place() {
        Map<String, Object> old = Map.of(
                "source",
                "met",
                "station",
                "RK-LATE" + RUN,
                "kind",
                "temperature",
                "value",
                20,
                "unit",
                "°C",
                "at",
                OffsetDateTime.now().minusDays(31).toString(),
                "region",
                "610922");
        post(STATIONS, "/observations", Map.of("readings", List.of(old)))
                .statusCode(400)
                .body("violations.field", hasItem("readings[0].at"));
    }
}
