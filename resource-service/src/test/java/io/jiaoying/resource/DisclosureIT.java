package io.jiaoying.resource;

import static io.jiaoying.resource.Directory.HEADER;
import static io.jiaoying.resource.Directory.RUN;
import static io.jiaoying.resource.Directory.as;
import static io.jiaoying.resource.Directory.countyManager;
import static io.jiaoying.resource.Directory.importCsv;
import static io.jiaoying.resource.Directory.line;
import static io.jiaoying.resource.Directory.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
class DisclosureIT {
    private static final String PATH = "/api/v1/people/secret-1" + RUN + "/phone-disclosure";
    private static final String REASON = "{\"reason\": \"未应答，人工拨打\"}";

    @Test
    void a_number_is_shown_once_it_is_on_record_who_saw_it_and_why() {
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        importCsv(countyManager(), "all-or-nothing", HEADER + line("secret-1" + RUN, "610725000000", "10000077701"))
                .statusCode(200);

        as(TestTokens.countyDuty())
                .contentType("application/json")
                .body(REASON)
                .post(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("phone", equalTo("10000077701"));

        Logger.getLogger("").removeHandler(listener);
        assertThat(stored("SELECT party_name || ' ' || reason FROM phone_disclosure WHERE person_id = 'secret-1" + RUN
                        + "'"))
                .isEqualTo("county-duty 未应答，人工拨打");
        assertThat(logged).anyMatch(message -> message.contains("phone disclosed: person secret-1" + RUN));
        assertThat(logged).noneMatch(message -> message.contains("10000077701"));
    }

    @Test
    void a_repeated_key_notes_once_and_keeps_no_number() {
        importCsv(countyManager(), "all-or-nothing", HEADER + line("secret-2" + RUN, "610725000000", "10000077702"))
                .statusCode(200);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(TestTokens.countyDuty())
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(REASON)
                    .post("/api/v1/people/secret-2" + RUN + "/phone-disclosure")
                    .then()
                    .statusCode(200)
                    .body("phone", equalTo("10000077702"));
        }
        assertThat(stored("SELECT count(*) FROM phone_disclosure WHERE person_id = 'secret-2" + RUN + "'"))
                .isEqualTo("1");
        assertThat(
                        stored(
                                "SELECT string_agg(k::text || convert_from(coalesce(body, ''), 'UTF8'), '') FROM idempotency_key k"))
                .doesNotContain("10000077702");
    }

    @Test
    void without_a_reason_a_role_or_the_region_nothing_is_shown() {
        importCsv(countyManager(), "all-or-nothing", HEADER + line("secret-3" + RUN, "610725000000", "10000077703"))
                .statusCode(200);
        String path = "/api/v1/people/secret-3" + RUN + "/phone-disclosure";

        for (String reason : List.of("{}", "{\"reason\": \" \"}", "{\"reason\": \"" + "x".repeat(501) + "\"}")) {
            as(TestTokens.countyDuty())
                    .contentType("application/json")
                    .body(reason)
                    .post(path)
                    .then()
                    .statusCode(400);
        }
        as(TestTokens.auditor())
                .contentType("application/json")
                .body(REASON)
                .post(path)
                .then()
                .statusCode(403);
        as(TestTokens.otherCountyDuty())
                .contentType("application/json")
                .body(REASON)
                .post(path)
                .then()
                .statusCode(403);
        as(TestTokens.countyDuty())
                .contentType("application/json")
                .body(REASON)
                .post("/api/v1/people/nobody/phone-disclosure")
                .then()
                .statusCode(404);
        assertThat(stored("SELECT count(*) FROM phone_disclosure WHERE person_id = 'secret-3" + RUN + "'"))
                .isEqualTo("0");
    }

    private static Handler listener(Queue<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(ExtLogRecord.wrap(entry).getFormattedMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
