package io.jiaoying.timeline.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.outbox.TestDatabase;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.timeline.Timeline;
import io.jiaoying.timeline.TimelineDraft;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealingIT {
    private static final String SECRET = "QkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkI=";

    private TestDatabase database;
    private Pool pool;
    private UnsealedHeads unsealed;
    private Timeline timeline;
    private Sealing sealing;
    private TimelineSeals seals;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.with(
                "/db/timeline/V0.21__create_timeline_entry.sql",
                "/db/timeline/V0.22__create_timeline_root.sql",
                "/db/timeline/V0.23__create_timeline_seal.sql",
                "/db/timeline/V0.24__create_timeline_key.sql");
        pool = database.pool("sealer");
        unsealed = new UnsealedHeads();
        timeline = new Timeline(pool, unsealed);
        sealing = new Sealing(pool, new Transactions(pool), SECRET);
        seals = new TimelineSeals(pool);
    }

    @AfterEach
    void dropPools() {
        database.close();
    }

    @Test
    void every_root_is_signed_follows_the_one_before_and_proves_where_each_chain_ended() {
        for (int round = 0; round < 9; round++) {
            append("incident-1");
            append("other-" + round);
            assertThat(seal("incident-1", "other-" + round)).isPresent();
        }
        append("other-0");
        assertThat(seal("other-0")).isPresent();

        TimelineSeal seal = ask(seals.of("incident-1", null));

        assertThat(seal.latest()).isEqualTo(10);
        assertThat(seal.roots()).hasSize(10).allSatisfy(link -> {
            assertThat(link.root().isWhole()).isTrue();
            assertThat(sealing.publicKey().signed(link.root())).isTrue();
            assertThat(link.proves(Sha256.hex("incident-1"))).isTrue();
        });
        assertThat(seal.roots().get(7).root().first()).isEqualTo(1);
        assertThat(seal.roots().get(8).included()).extracting(LeafProof::seq).isEqualTo(9L);
        assertThat(seal.keys()).containsExactly(sealing.publicKey());
        for (int i = 1; i < 10; i++) {
            assertThat(seal.roots().get(i).root().previousHash())
                    .isEqualTo(seal.roots().get(i - 1).root().hash());
        }
    }

    @Test
    void an_old_root_is_proved_when_it_is_asked_for() {
        append("incident-1");
        assertThat(seal("incident-1")).isPresent();
        for (int round = 0; round < 12; round++) {
            append("other");
            assertThat(seal("other")).isPresent();
        }

        TimelineSeal seal = ask(seals.of("incident-1", 12L));

        assertThat(seal.roots()).extracting(link -> link.root().number()).containsExactly(12L, 13L, 11L, 10L, 8L);
        assertThat(seal.roots().get(4).included()).isNotNull();
    }

    @Test
    void nothing_new_makes_no_root_and_only_one_seals_at_a_time() {
        assertThat(seal()).isEmpty();
        assertThat(seal("unknown")).isEmpty();
        append("incident-1");

        List<Optional<SealRoot>> both = ask(Uni.join()
                .all(
                        sealing.seal(List.of("incident-1"))
                                .onFailure(OthersSealException.class)
                                .recoverWithItem(Optional.empty()),
                        sealing.seal(List.of("incident-1"))
                                .onFailure(OthersSealException.class)
                                .recoverWithItem(Optional.empty()))
                .andFailFast());

        assertThat(both.stream().flatMap(Optional::stream).map(SealRoot::number))
                .doesNotHaveDuplicates()
                .contains(1L);
    }

    @Test
    void the_sealer_takes_what_grew_and_finds_what_a_dead_process_forgot() throws InterruptedException {
        append("forgotten");
        assertThat(unsealed.take(10)).containsOnlyKeys("forgotten");
        append("noticed");
        var sealer = new TimelineSealer(
                sealing,
                unsealed,
                new SealerWatch(unsealed, new SimpleMeterRegistry()),
                true,
                Duration.ofMillis(50),
                Duration.ofHours(1));

        sealer.start(new StartupEvent());
        await().untilAsserted(() -> assertThat(sealedSubjects()).isEqualTo("forgotten 1\nnoticed 1\n"));
        append("noticed");
        await().untilAsserted(() -> assertThat(sealedSubjects()).isEqualTo("forgotten 1\nnoticed 1\nnoticed 2\n"));
        sealer.stop(new ShutdownEvent());

        assertThat(unsealed.count()).isZero();
    }

    private String sealedSubjects() {
        return database.text("SELECT DISTINCT subject_id || ' ' || seq FROM timeline_seal ORDER BY 1");
    }

    private Optional<SealRoot> seal(String... subjects) {
        return ask(sealing.seal(List.of(subjects)));
    }

    private void append(String subjectId) {
        ask(new Transactions(pool)
                .inTransaction(tx -> timeline.append(
                        tx,
                        subjectId,
                        new TimelineDraft("noted", "unit-1", Instant.now(), Instant.now(), Map.of("a", "1")))));
    }

    private static <T> T ask(Uni<T> question) {
        return question.await().atMost(Duration.ofSeconds(10));
    }
}
