package io.jiaoying.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxRelayIT {
    private static final String TOPIC = "incident-events-v1";
    private static TestBroker broker;

    private TestDatabase database;
    private Harness service;
    private TestBroker.Reader reader;

    @BeforeAll
    static void startBroker(@TempDir Path folder) throws IOException {
        broker = TestBroker.started(folder);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void startService() throws Exception {
        broker.createAnew(TOPIC, 3);
        database = TestDatabase.with(Harness.SCRIPTS);
        service = new Harness(database, "service", broker.address());
        reader = broker.reader(TOPIC);
    }

    @AfterEach
    void stopService() {
        service.close();
        reader.close();
        database.close();
    }

    @Test
    void an_event_arrives_with_all_its_headers() {
        service.relay.start();
        service.commit("incident-1", 0, 1);
        var record = awaitRecords(1).get(0);
        assertThat(record.key()).isEqualTo("incident-1");
        assertThat(Harness.title(record)).isEqualTo("n0");
        assertThat(Harness.header(record, "content-type")).isEqualTo("application/json");
        assertThat(Harness.header(record, "ce_source")).isEqualTo("/incident-service");
        var headers = EventHeaders.read(record);
        assertThat(headers.type()).isEqualTo("incident.reported.v1");
        assertThat(headers.subject()).isEqualTo("incident-1");
        assertThat(headers.region()).isEqualTo("610725000000");
        assertThat(headers.causationid()).isNull();
        assertThat(UUID.fromString(headers.id()).version()).isEqualTo(7);
    }

    @Test
    void a_lower_id_that_commits_later_is_published_too() throws Exception {
        aLowerIdCommitsAfter(3);
    }

    @Test
    void so_is_one_that_lies_far_below_what_waited_a_moment_ago() throws Exception {
        aLowerIdCommitsAfter(12_000);
    }

    private void aLowerIdCommitsAfter(int others) throws Exception {
        service.relay.start();
        var mayCommit = new CompletableFuture<Void>();
        var appended = new CountDownLatch(1);
        var slow = service.transactions
                .inTransaction(tx -> service.outbox
                        .append(tx, Cause.fresh(), Harness.anIncident("slow", "first"))
                        .invoke(appended::countDown)
                        .chain(() -> io.smallrye.mutiny.Uni.createFrom().completionStage(mayCommit)))
                .subscribeAsCompletionStage();
        appended.await();
        service.commit("fast", 0, others);
        assertThat(awaitRecords(others)).extracting(ConsumerRecord::key).containsOnly("fast");
        service.commit("fast", others, 1);
        awaitRecords(others + 1);
        mayCommit.complete(null);
        slow.join();
        assertThat(awaitRecords(others + 2)).extracting(ConsumerRecord::key).contains("slow");
        assertThat(database.count("SELECT id FROM outbox WHERE key = 'slow'"))
                .isLessThan(database.count("SELECT min(id) FROM outbox WHERE key = 'fast'"));
    }

    @Test
    void events_of_one_key_keep_their_order_under_concurrent_writers_and_two_relays() {
        try (var other = new Harness(database, "other", broker.address())) {
            service.relay.start();
            other.relay.start();
            writeConcurrently(other, 8, 40, 5);
            awaitRecords(8 * 40 * 5);
            assertThat(Arrived.disorder(reader.poll())).isEmpty();
            assertThat(reader.poll()).hasSize(8 * 40 * 5);
        }
    }

    @Test
    void a_relay_whose_sessions_are_ended_in_mid_work_loses_nothing_and_repeats_only_equal_ids() {
        try (var writer = new Harness(database, "writer", broker.address())) {
            service.relay.start();
            var writing = CompletableFuture.runAsync(() -> writeConcurrently(writer, 4, 250, 4));
            long ended = 0;
            while (!writing.isDone()) {
                ended += database.terminate("service");
                reader.poll();
            }
            writing.join();
            assertThat(ended).isPositive();
            await().atMost(Duration.ofSeconds(20)).until(() -> Arrived.distinctIds(reader.poll()) == 4 * 250 * 4);
            await().atMost(Duration.ofSeconds(10)).until(() -> pending() == 0);
            assertThat(Arrived.disorder(reader.poll())).isEmpty();
            assertThat(published()).isEqualTo(4 * 250 * 4);
        }
    }

    @Test
    void an_oversize_event_is_parked_with_its_reason_and_the_others_go_on() {
        service.transactions
                .inTransaction(tx -> service.outbox.append(
                        tx,
                        Cause.fresh(),
                        List.of(
                                Harness.anIncident("big", "x".repeat(1_200_000)),
                                Harness.anIncident("big", "next"),
                                Harness.anIncident("other", "next"))))
                .await()
                .atMost(Duration.ofSeconds(10));
        service.relay.start();
        assertThat(awaitRecords(2)).extracting(Harness::title).containsExactlyInAnyOrder("next", "next");
        await().until(() ->
                database.count("SELECT count(*) FROM outbox_waiting WHERE parked_reason LIKE 'RecordTooLarge%'") == 1);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        service.metrics.get("jiaoying_outbox_parked").gauge().value() == 1);
    }

    @Test
    void a_topic_that_is_missing_does_not_hold_up_the_others() throws Exception {
        service.transactions
                .inTransaction(tx -> service.outbox.append(
                        tx, Cause.fresh(), List.of(new NoteTakenV1("n1"), Harness.anIncident("i1", "n0"))))
                .await()
                .atMost(Duration.ofSeconds(10));
        service.relay.start();
        awaitRecords(1);
        assertThat(pending()).isEqualTo(1);
        broker.createAnew(NoteTakenV1.TOPIC, 1);
        await().atMost(Duration.ofSeconds(15)).until(() -> pending() == 0);
    }

    @Test
    void a_relay_that_is_stopped_finishes_what_it_claimed() {
        service.relay.start();
        writeConcurrently(service, 4, 50, 20);
        service.relay.stop();
        long published = published();
        await().during(Duration.ofMillis(300)).until(() -> reader.poll().size() == published);
        try (var next = new Harness(database, "next", broker.address())) {
            next.relay.start();
            assertThat(awaitRecords(4 * 50 * 20)).hasSize(4 * 50 * 20);
        }
    }

    @Test
    void rows_of_another_process_are_found_by_polling() {
        try (var other = new Harness(database, "other", broker.address())) {
            service.relay.start();
            other.commit("k", 0, 1);
            assertThat(awaitRecords(1)).hasSize(1);
        }
    }

    private void writeConcurrently(Harness writer, int keys, int transactions, int events) {
        var writers = new ArrayList<CompletableFuture<Void>>();
        for (int key = 0; key < keys; key++) {
            String name = "key-" + key;
            writers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < transactions; i++) {
                    writer.commit(name, i * events, events);
                }
            }));
        }
        writers.forEach(CompletableFuture::join);
    }

    private List<ConsumerRecord<String, byte[]>> awaitRecords(int atLeast) {
        await().atMost(Duration.ofSeconds(20)).until(() -> reader.poll().size() >= atLeast);
        return reader.poll();
    }

    private long published() {
        return database.count("SELECT (SELECT count(*) FROM outbox) - (SELECT count(*) FROM outbox_waiting)");
    }

    private long pending() {
        return database.count("SELECT count(*) FROM outbox_waiting WHERE parked_at IS NULL");
    }
}
