package io.jiaoying.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(StubServices.class)
class StreamUnderLoadIT {
    /** Begins the ids of a run: what a first run published is known already when the test is run again. */
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private static final int EVENTS = 3_000;
    private static final int READERS = 6;

    @TestHTTPResource
    URI gateway;

    /** What one reader has had over all its connections. */
    private record Had(List<String> ids, int connections) {}

    @Test
    void readers_who_come_and_go_while_events_are_published_have_each_event_once_and_in_order() throws Exception {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
        readAll("5101", () -> publish("5101", Duration.ofMillis(2)));
    }

    @Test
    void nothing_is_missed_when_the_broker_is_killed_meanwhile() throws Exception {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
        readAll("5201", () -> {
            ExecutorService publisher = Executors.newSingleThreadExecutor();
            Future<Set<String>> published = publisher.submit(() -> publish("5201", Duration.ofMillis(3)));
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            TestBackends.kafka().kill();
            TestBackends.kafka().start();
            publisher.shutdown();
            return published.get(90, TimeUnit.SECONDS);
        });
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    private void readAll(String region, Callable<Set<String>> publisher) throws Exception {
        String token =
                TestTokens.person("reader-" + region, region, Role.DUTY_OFFICER).token();
        List<String> starts = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            try (SseClient client = SseClient.open(gateway, token, null).begun()) {
                starts.add(client.lastId());
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        List<Future<Had>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            int seed = i;
            readers.add(threads.submit(() -> read(token, starts.get(seed), new Random(seed))));
        }
        Set<String> published = publisher.call();
        assertThat(published).hasSize(EVENTS);
        for (Future<Had> reader : readers) {
            Had had = reader.get(120, TimeUnit.SECONDS);
            assertThat(had.ids()).doesNotHaveDuplicates();
            assertThat(new HashSet<>(had.ids())).isEqualTo(published);
            assertThat(had.connections()).isGreaterThan(20);
        }
        threads.shutdown();
    }

    private Set<String> publish(String region, Duration pace) {
        Set<String> ids = new LinkedHashSet<>();
        try (Happenings happenings = new Happenings()) {
            for (int i = 0; i < EVENTS; i++) {
                String id = RUN + region + "-" + i;
                happenings.publish(Happenings.about(i, "s" + i % 11, i % 2 == 0 ? region : region + "01"), id);
                happenings.publish(Happenings.about(i, "other" + i % 5, "330106"));
                ids.add(id);
                LockSupport.parkNanos(pace.toNanos());
            }
            happenings.flush();
        }
        return ids;
    }

    private Had read(String token, String start, Random random) throws IOException {
        List<String> ids = new ArrayList<>();
        Map<String, Integer> lastOfSubject = new HashMap<>();
        String last = start;
        int connections = 0;
        while (ids.size() < EVENTS) {
            try (SseClient client = SseClient.open(gateway, token, last)) {
                connections++;
                client.patience(15_000);
                int few = random.nextInt(200);
                for (int i = 0; i < few && ids.size() < EVENTS && client.status() == 200; i++) {
                    Optional<SseClient.Message> message = client.next();
                    if (message.isEmpty()) {
                        break;
                    }
                    note(message.get(), ids, lastOfSubject);
                    last = message.get().id();
                }
            }
        }
        return new Had(ids, connections);
    }

    /** Events of one subject on one topic keep their order. */
    private static void note(SseClient.Message message, List<String> ids, Map<String, Integer> lastOfSubject) {
        String id = message.data().get("id").asText();
        int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
        String subject = message.event() + message.data().get("subject").asText();
        assertThat(lastOfSubject.getOrDefault(subject, -1)).isLessThan(number);
        lastOfSubject.put(subject, number);
        ids.add(id);
    }
}
