package io.jiaoying.warning.assessment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.access.Identity;
import io.jiaoying.access.RegionScope;
import io.jiaoying.access.Role;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.assessment.domain.Reading;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.assessment.domain.Window;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordObservationsTest {
    private static final Instant NOON = Instant.parse("2026-07-04T04:00:00Z");

    private final Statements statements = new Statements();
    private final Identity stations =
            new Identity("s", "s", "client:s", null, Set.of(Role.SYSTEM), RegionScope.EVERYWHERE, true);

    private RecordObservations record() {
        ThresholdRules rules =
                new ThresholdRules(List.of("thresholds/rainstorm-signals.json", "thresholds/hotspots.json"));
        return new RecordObservations(
                statements,
                rules,
                new OpenAssessment(null, null, InstantSource.fixed(NOON)),
                new ReadingsKept(Duration.ofDays(30), rules),
                InstantSource.fixed(NOON));
    }

    private static Reading reading(int station, ReadingKind kind) {
        return new Reading("met", "S" + station, kind, 0.1, NOON, null, null, "610725000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 2000})
    void a_batch_costs_two_statements_however_many_readings_and_kinds_it_has(int readings) {
        List<Reading> batch = IntStream.range(0, readings)
                .mapToObj(i -> reading(i, i % 2 == 0 ? ReadingKind.RAINFALL : ReadingKind.HOTSPOT))
                .toList();
        RecordObservations.Recorded recorded =
                record().take(null, stations, batch).await().atMost(Duration.ofSeconds(5));
        assertThat(recorded.stored()).isEqualTo(readings);
        assertThat(statements.sent).containsExactly("insert", "windows");
    }

    @Test
    void readings_that_no_threshold_looks_at_are_kept_without_asking_for_windows() {
        record().take(null, stations, List.of(reading(1, ReadingKind.TEMPERATURE)))
                .await()
                .atMost(Duration.ofSeconds(5));
        assertThat(statements.sent).containsExactly("insert");
    }

    @Test
    void a_reading_older_than_what_is_kept_is_refused_by_its_place_and_one_as_old_is_taken() {
        List<Reading> batch = List.of(
                reading(1, ReadingKind.TEMPERATURE),
                at(NOON.minus(Duration.ofDays(30)).minusSeconds(1)),
                at(NOON.minus(Duration.ofDays(30))));
        assertThatThrownBy(() -> record().take(null, stations, batch))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::field)
                        .containsExactly("readings[1].at"));
        assertThat(statements.sent).isEmpty();
    }

    private static Reading at(Instant at) {
        return new Reading("met", "S1", ReadingKind.TEMPERATURE, 0.1, at, null, null, "610725000000");
    }

    @Test
    void readings_have_to_be_kept_for_twice_the_longest_window() {
        ThresholdRules none = new ThresholdRules(List.of());
        assertThatThrownBy(() -> new ReadingsKept(Duration.ofHours(47), none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ReadingsKept(Duration.ofHours(48), none).mayGoBefore(NOON))
                .isEqualTo(NOON.minus(Duration.ofHours(72)));
    }

    private static final class Statements implements Observations {
        private final List<String> sent = new ArrayList<>();

        @Override
        public Uni<List<Reading>> insert(Tx tx, Batch batch, List<Reading> readings) {
            sent.add("insert");
            return Uni.createFrom().item(readings);
        }

        @Override
        public Uni<List<Window>> windows(Tx tx, List<Reading> fresh, Map<ReadingKind, List<Duration>> lengths) {
            sent.add("windows");
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<List<Reading>> latest(Tx tx, String region, Instant since, int most) {
            throw new AssertionError("not asked for");
        }

        @Override
        public Uni<Optional<Batch>> batch(Tx tx, UUID id) {
            throw new AssertionError("not asked for");
        }

        @Override
        public Uni<Thinned> thin(Tx tx, Thinning rule) {
            throw new AssertionError("not asked for");
        }
    }
}
