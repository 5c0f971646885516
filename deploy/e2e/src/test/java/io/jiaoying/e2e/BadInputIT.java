package io.jiaoying.e2e;

import static io.jiaoying.e2e.support.Reports.bareReport;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.e2e.support.Api;
import io.jiaoying.e2e.support.Json;
import io.jiaoying.e2e.support.Reply;
import io.jiaoying.e2e.support.Reports;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.events.Topics;
import io.jiaoying.scenarios.http.Login;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Calm
class BadInputIT {
    /** A village in which this story alone reports. */
    private static final String VILLAGE = "610725001202";

    private static final String REPEATS = "610725001016";

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Stream<Arguments> reports_that_name_their_fault() {
        return Stream.of(
                wrong("an unknown field", "colour", r -> r.put("colour", "red")),
                wrong("an unknown field below", "place.depth", r -> place(r).put("depth", 3)),
                wrong("it happened in the future", "occurredAt", r -> r.put("occurredAt", in(60))),
                wrong("known in the future", "knownAt", r -> r.put("knownAt", in(60))),
                wrong("it happened after it was known", "occurredAt", BadInputIT::happenedAfterItWasKnown),
                wrong("an unknown region", "place.region", r -> place(r).put("region", "999999")),
                wrong("a region with letters", "place.region", r -> place(r).put("region", "61072x")),
                wrong("an unknown event type", "eventType", r -> r.put("eventType", "production-safety.magic")),
                wrong("a negative count", "casualties.dead", r -> r.putObject("casualties")
                        .put("dead", -1)),
                wrong("a count that is text", "casualties.dead", r -> r.putObject("casualties")
                        .put("dead", "three")),
                wrong("no type", "eventType", r -> r.remove("eventType")),
                wrong("no time", "occurredAt", r -> r.remove("occurredAt")),
                wrong("no sentence", "summary", r -> r.remove("summary")),
                wrong("no place", "place", r -> r.remove("place")),
                wrong("a time that is none", "occurredAt", r -> r.put("occurredAt", "2026-02-30T04:01:00+08:00")),
                wrong("a longitude that is none", "place.longitude", r -> place(r).put("longitude", 200)),
                wrong("an unknown tag", "sensitive", r -> r.putArray("sensitive")
                        .add("place.moon")),
                wrong("an unknown source", "source.kind", r -> r.putObject("source")
                        .put("kind", "oracle")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void reports_that_name_their_fault(String name, String field, Consumer<ObjectNode> fault, StackUnderTest stack) {
        ObjectNode report = Json.with(bareReport(VILLAGE, "坏输入"), fault);
        for (String language : List.of("zh-CN", "en")) {
            Reply reply = desk(stack).with("Accept-Language", language).post("/incidents", report);
            reply.expectProblem(400);
            String named = reply.body().path("violations").toString();
            assertThat(named).as(reply.text()).contains("\"" + field);
            assertThat(CHINESE.matcher(named).find()).as(reply.text()).isEqualTo(language.equals("zh-CN"));
        }
    }

    @Test
    void what_is_no_report_at_all_is_refused_by_the_right_status(StackUnderTest stack) {
        Api desk = desk(stack);
        desk.send("POST", "/incidents", "application/json", "{\"eventType\": ").expectProblem(400);
        desk.send("POST", "/incidents", "application/json", "[]").expectProblem(400);
        desk.send("POST", "/incidents", "application/json", "").expectProblem(400);
        desk.send("POST", "/incidents", "text/plain", "fire").expectProblem(415);
        ObjectNode huge = bareReport(VILLAGE, "x".repeat(1_100_000));
        desk.send("POST", "/incidents", "application/json", huge.toString()).expectProblem(413);
    }

    @Test
    void a_key_used_again_with_another_body_is_a_conflict(StackUnderTest stack) {
        String key = UUID.randomUUID().toString();
        Api keyed = desk(stack).with("Idempotency-Key", key);
        ObjectNode report = bareReport(REPEATS, key);
        Reply first = keyed.post("/incidents", report).expect(201);
        Reply again = keyed.post("/incidents", report).expect(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Reply other = keyed.post("/incidents", bareReport(REPEATS, key + "!"));
        other.expectProblem(409);
        assertThat(other.body().path("type").asText()).isEqualTo("/problems/idempotency-key-reused");
        assertThat(desk(stack).all("/incidents?region=" + REPEATS))
                .filteredOn(incident -> incident.path("summary").asText().startsWith(key))
                .hasSize(1);
    }

    @Test
    void the_least_there_can_be_is_accepted(StackUnderTest stack) {
        JsonNode stored = desk(stack)
                .post("/incidents", bareReport("610725001014", "只知道这些"))
                .expect(201)
                .body();
        assertThat(stored.path("grade").asText()).isEqualTo("ungraded");
    }

    @AfterAll
    static void nothing_was_stored(StackUnderTest stack) {
        assertThat(desk(stack).all("/incidents?region=" + VILLAGE)).isEmpty();
        assertThat(stack.events()
                        .all(e ->
                                e.topic().equals(Topics.INCIDENT) && e.region().startsWith(VILLAGE)))
                .isEmpty();
    }

    private static Api desk(StackUnderTest stack) {
        return stack.as(Login.COUNTY_DUTY);
    }

    private static Arguments wrong(String name, String field, Consumer<ObjectNode> fault) {
        return Arguments.of(name, field, fault);
    }

    private static ObjectNode place(ObjectNode report) {
        return (ObjectNode) report.get("place");
    }

    private static String in(int minutes) {
        return Reports.now().plusMinutes(minutes).toString();
    }

    private static void happenedAfterItWasKnown(ObjectNode report) {
        report.put("occurredAt", in(-10)).put("knownAt", in(-20));
    }
}
