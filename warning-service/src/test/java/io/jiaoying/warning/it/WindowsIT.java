package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.warning.assessment.application.Observations;
import io.jiaoying.warning.assessment.domain.Reading;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.Window;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class WindowsIT {
    private static final Logger LOG = Logger.getLogger(WindowsIT.class);
    /** Names of a run that is run again are others than its first ones. */
    private static final String RUN = "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private static final String STATIONS =
            TestTokens.system("stations", "61", Role.SYSTEM, Role.REPORTER).token();
    private static final List<Duration> LENGTHS =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(24));

    @Inject
    Observations observations;

    @Inject
    Transactions transactions;

    private static Reading reading(String station, double value, Instant at) {
        return new Reading("met", station, ReadingKind.RAINFALL, value, at, null, null, "610727000000");
    }

    private static Observations.Batch batch(List<Reading> readings) {
        return new Observations.Batch(
                UUID.randomUUID(), "client:test", Instant.now(), readings.size(), 0, List.of("610727"));
    }

    private static double naive(List<Reading> all, Window window) {
        return all.stream()
                .filter(one -> one.at().isAfter(window.until().minus(window.length()))
                        && !one.at().isAfter(window.until()))
                .mapToDouble(Reading::value)
                .sum();
    }

    /** 300 readings at odd times over 30 hours, in shuffled batches: late ones, bucket borders, several in one second. */
    @Test
    void windows_kept_incrementally_equal_the_sum_of_their_readings() {
        Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);
        Random random = new Random(20260704);
        List<Reading> all = new ArrayList<>(IntStream.range(0, 300)
                .mapToObj(i -> reading("W1" + RUN, random.nextInt(80) / 10.0, end.minusSeconds(360L * i + i % 7)))
                .toList());
        IntStream.range(0, 20).forEach(i -> all.add(reading("W1" + RUN, 1.1, end.minusSeconds(1800L * i + 1))));
        all.removeIf(
                one -> all.stream().anyMatch(other -> other != one && other.at().equals(one.at())));
        Collections.shuffle(all, random);
        for (int from = 0; from < all.size(); from += 50) {
            List<Reading> part = all.subList(from, Math.min(all.size(), from + 50));
            List<Reading> fresh = now(transactions.inTransaction(tx -> observations.insert(tx, batch(part), part)));
            assertThat(fresh).hasSize(part.size());
        }
        List<Window> windows = now(
                transactions.inTransaction(tx -> observations.windows(tx, all, Map.of(ReadingKind.RAINFALL, LENGTHS))));
        assertThat(windows).hasSize(all.size() * LENGTHS.size());
        assertThat(windows).allSatisfy(window -> assertThat(window.sum())
                .as("%s to %s", window.length(), window.until())
                .isCloseTo(naive(all, window), within(1e-6)));
    }

    private static <T> T now(Uni<T> asked) {
        return asked.await().atMost(Story.SOON);
    }

    @Test
    void rain_of_twenty_four_hours_and_of_one_hour_reaches_its_own_rules() {
        Instant end = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        List<Map<String, Object>> readings = IntStream.range(0, 23)
                .mapToObj(i -> rain("W2" + RUN, "610728", 17.5, end.minus(Duration.ofHours(i))))
                .toList();
        Response taken = post(STATIONS, "/observations", Map.of("readings", readings))
                .statusCode(201)
                .extract()
                .response();
        List<String> opened = taken.path("assessments");
        assertThat(opened).anySatisfy(id -> Story.get(STATIONS, "/assessments/" + id)
                .body("eventType", equalTo("natural.geological"))
                .body("suggestedColour", equalTo("yellow")));
        Story.get(STATIONS, taken.header("Location").replaceFirst(".*/api/v1", ""))
                .statusCode(200)
                .body("stored", equalTo(23))
                .body("regions", equalTo(List.of("610728")));
    }

    @Test
    void levels_gas_and_hotspots_open_assessments_by_their_own_packs() {
        Instant end = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        assertOpens("natural.flood", List.of(measured("HX-1", "water-level", "m", 547.3, end)));
        assertOpens("wildfire.forest", List.of(measured("FY-3D", "hotspot", "count", 2, end)));
        post(
                        STATIONS,
                        "/observations",
                        Map.of(
                                "readings",
                                List.of(
                                        measured("G-7" + RUN, "combustible-gas", "%LEL", 30, end.minusSeconds(120)),
                                        measured("G-7" + RUN, "combustible-gas", "%LEL", 30, end.minusSeconds(60)))))
                .statusCode(201)
                .body("assessments", hasSize(0));
        assertOpens("production-safety.hazmat", List.of(measured("G-7" + RUN, "combustible-gas", "%LEL", 20, end)));
        post(STATIONS, "/observations", Map.of("readings", List.of(measured("HX-2", "water-level", "m", 900, end))))
                .body("assessments", hasSize(0));
    }

    /**
     * 1,000 stations report every half minute; the batches hold a day's history, so that every window is full. 1,000 a second
     * are asked of the machine while it does other work.
     */
    @Test
    void a_thousand_readings_a_second_are_sustained() {
        Instant end = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MINUTES);
        for (int hour = 24; hour > 0; hour -= 2) {
            take(end.minus(Duration.ofHours(hour)));
        }
        int batches = 20;
        long started = System.nanoTime();
        for (int i = 0; i < batches; i++) {
            take(end.minusSeconds(30L * (batches - i)));
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        double rate = batches * 1000 / seconds;
        LOG.infof("observations: %d readings in %.2f s, %.0f a second", batches * 1000, seconds, rate);
        assertThat(rate).isGreaterThan(1000);
    }

    private static void take(Instant at) {
        List<Map<String, Object>> readings = IntStream.range(0, 1000)
                .mapToObj(station -> rain("R" + station + RUN, "610729", 0.2, at))
                .toList();
        post(STATIONS, "/observations", Map.of("readings", readings))
                .statusCode(201)
                .body("stored", equalTo(1000));
    }

    private static void assertOpens(String eventType, List<Map<String, Object>> readings) {
        String id = post(STATIONS, "/observations", Map.of("readings", readings))
                .statusCode(201)
                .body("assessments", hasSize(1))
                .extract()
                .path("assessments[0]");
        Story.get(STATIONS, "/assessments/" + id).body("eventType", equalTo(eventType));
    }

    private static Map<String, Object> rain(String station, String region, double value, Instant at) {
        return reading(station, "rainfall", "mm", value, at, region);
    }

    private static Map<String, Object> measured(String station, String kind, String unit, double value, Instant at) {
        return reading(station, kind, unit, value, at, "610728");
    }

    private static Map<String, Object> reading(
            String station, String kind, String unit, double value, Instant at, String region) {
        return Map.of(
                "source",
                "met",
                "station",
                station,
                "kind",
                kind,
                "value",
                value,
                "unit",
                unit,
                "at",
                at.toString(),
                "region",
                region);
    }
}
