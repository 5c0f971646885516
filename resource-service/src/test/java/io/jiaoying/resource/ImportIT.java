package io.jiaoying.resource;

import static io.jiaoying.resource.Directory.HEADER;
import static io.jiaoying.resource.Directory.RUN;
import static io.jiaoying.resource.Directory.as;
import static io.jiaoying.resource.Directory.countyManager;
import static io.jiaoying.resource.Directory.importCsv;
import static io.jiaoying.resource.Directory.line;
import static io.jiaoying.resource.Directory.mianxianOfThisRun;
import static io.jiaoying.resource.Directory.stored;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.events.EventJson;
import io.jiaoying.events.Topics;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.SealedText;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class ImportIT {
    @TestHTTPResource
    URI service;

    @Inject
    SealedText sealedText;

    @Test
    void the_506_of_a_real_county_are_stored_sealed_and_told_once() {
        importCsv(countyManager(), "all-or-nothing", mianxianOfThisRun())
                .statusCode(200)
                .body("imported", equalTo(506), "updated", equalTo(0), "rejected", hasSize(0));
        importCsv(countyManager(), "all-or-nothing", mianxianOfThisRun())
                .statusCode(200)
                .body("imported", equalTo(0), "unchanged", equalTo(506));

        assertThat(stored("SELECT count(*) FROM person WHERE id ~ '^p[0-9]{4}" + RUN + "$'"))
                .isEqualTo("506");
        assertThat(stored("SELECT string_agg(p::text, '') FROM person p")).doesNotContain("10000000001", "10000000506");
        assertThat(stored("SELECT string_agg(o::text, '') FROM outbox o")).doesNotContain("10000000001", "10000000506");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> registrations().keySet().stream()
                                .filter(id -> id.matches("p[0-9]{4}" + RUN))
                                .count()
                        == 506);
        assertThat(registrations().get("p0002" + RUN)).hasSize(1).first().satisfies(event -> {
            assertThat(event.superiorId()).isEqualTo("p0001" + RUN);
            assertThat(event.deputyOfId()).isEqualTo("p0001" + RUN);
            assertThat(event.region()).isEqualTo("610725000000");
            assertThat(event.phoneSealed()).doesNotContain("10000000002");
            assertThat(sealedText.open("p0002" + RUN, event.phoneSealed())).isEqualTo("10000000002");
        });
        assertThat(Topic.everythingIn(Topics.DIRECTORY))
                .noneMatch(record -> new String(record.value(), UTF_8).contains("10000000002"));
    }

    @Test
    void every_bad_line_is_reported_by_number_and_nothing_is_stored() {
        String csv = HEADER + line("bad-1", "610725000000", "10000000001") + line("bad-2", "610725000000", "12")
                + line("bad-3", "999999999999", "10000000001") + "bad-4,李明\n"
                + line("bad-1", "610725000000", "10000000001")
                + "bad-5,李明,值班员,610725000000,10000000001,nobody,\n";

        importCsv(countyManager(), "all-or-nothing", csv)
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body(
                        "violations.field",
                        contains(
                                "line 3: phone", "line 4: region", "line 5: fields", "line 6: id", "line 7: superior"));
        assertThat(stored("SELECT count(*) FROM person WHERE id LIKE 'bad-%'")).isEqualTo("0");
        assertThat(stored("SELECT count(*) FROM outbox WHERE key LIKE 'bad-%'")).isEqualTo("0");
    }

    @Test
    void the_good_lines_are_kept_on_request() {
        String csv = HEADER
                + line("keep-1" + RUN, "610725000000", "10000000001")
                + line("keep-2" + RUN, "610725000000", "12");

        importCsv(countyManager(), "keep-good", csv)
                .statusCode(200)
                .body("imported", equalTo(1), "rejected.line", contains(3), "rejected.field", contains("phone"))
                .body("rejected.message", contains("must have 5 to 20 digits, with an optional leading +"));
        assertThat(stored("SELECT string_agg(id, ',') FROM person WHERE id LIKE 'keep-%" + RUN + "'"))
                .isEqualTo("keep-1" + RUN);
    }

    @Test
    void a_circle_of_superiors_names_its_lines() {
        String csv = HEADER
                + "ring-1,李明,值班员,610725000000,10000000001,ring-2,\nring-2,张勇,值班员,610725000000,10000000002,ring-1,\n";

        importCsv(countyManager(), "all-or-nothing", csv)
                .statusCode(400)
                .body("violations.field", hasItems("line 2: superior", "line 3: superior"));
    }

    @Test
    void a_changed_line_raises_the_revision_and_is_told_again() {
        importCsv(countyManager(), "all-or-nothing", HEADER + line("rev-1" + RUN, "610725000000", "10000000001"))
                .statusCode(200);
        importCsv(countyManager(), "all-or-nothing", HEADER + line("rev-1" + RUN, "610725000000", "10000000009"))
                .statusCode(200)
                .body("updated", equalTo(1));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(registrations().get("rev-1" + RUN))
                        .extracting(PersonRegisteredV1::revision)
                        .containsExactly(1L, 2L));
    }

    @Test
    void another_countys_manager_imports_nothing_here_and_takes_nobody_over() {
        String elsewhere = TestTokens.person("other-manager", "330106", Role.RESOURCE_MANAGER)
                .token();
        importCsv(countyManager(), "all-or-nothing", HEADER + line("mine-1", "610725000000", "10000000001"))
                .statusCode(200);

        importCsv(elsewhere, "all-or-nothing", HEADER + line("other-1", "610725000000", "10000000001"))
                .statusCode(403);
        importCsv(elsewhere, "all-or-nothing", HEADER + line("mine-1", "330106000000", "10000000001"))
                .statusCode(403);
        importCsv(elsewhere, "all-or-nothing", HEADER + line("other-2", "999999999999", "1"))
                .statusCode(400);
        assertThat(stored("SELECT count(*) FROM person WHERE id LIKE 'other-%'"))
                .isEqualTo("0");
        assertThat(stored("SELECT region FROM person WHERE id = 'mine-1'")).isEqualTo("610725000000");
    }

    @Test
    void a_repeated_key_answers_the_same_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        String csv = HEADER + line("key-1" + RUN, "610725000000", "10000000001");
        String other = HEADER + line("key-2" + RUN, "610725000000", "10000000001");

        assertThat(keyed(key, csv)).isEqualTo(1);
        assertThat(keyed(key, csv)).isEqualTo(1);
        as(countyManager())
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(other.getBytes(UTF_8))
                .post("/api/v1/people")
                .then()
                .statusCode(409);
    }

    @Test
    void a_file_beyond_one_mebibyte_is_taken_and_beyond_64_it_is_refused() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER).append("many-first,李明,值班员,610725,10000000001,many-last,\n");
        for (int i = 0; csv.length() < 1 << 20; i++) {
            csv.append(line("many-" + i, "610725120224", "10000000001"));
        }
        csv.append(line("many-last", "610725000000", "10000000001"));
        importCsv(countyManager(), "keep-good", csv.toString()).statusCode(200).body("rejected", hasSize(0));

        assertThat(answerToAnnounced((64L << 20) + 1)).startsWith("HTTP/1.1 413");
        as(countyManager())
                .contentType("application/json")
                .body("{\"id\":\"" + "x".repeat(1 << 20) + "\"}")
                .post("/api/v1/people")
                .then()
                .statusCode(413);
    }

    /** Nothing of the body is sent, so the answer cannot be lost behind it. */
    private String answerToAnnounced(long bytes) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String head = "POST /api/v1/people HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + countyManager()
                    + "\r\nContent-Type: text/csv\r\nContent-Length: " + bytes + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    private static int keyed(String key, String csv) {
        return as(countyManager())
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv.getBytes(UTF_8))
                .post("/api/v1/people")
                .then()
                .statusCode(200)
                .extract()
                .path("imported");
    }

    private static Map<String, List<PersonRegisteredV1>> registrations() {
        Function<ConsumerRecord<String, byte[]>, PersonRegisteredV1> read =
                record -> EventJson.read(PersonRegisteredV1.class, record.value());
        return Topic.everythingIn(Topics.DIRECTORY).stream()
                .filter(record -> new String(
                                record.headers().lastHeader("ce_type").value(), UTF_8)
                        .equals(PersonRegisteredV1.TYPE))
                .map(read)
                .collect(Collectors.groupingBy(PersonRegisteredV1::personId));
    }
}
