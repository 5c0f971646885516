package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.e2e.support.CallOut;
import io.jiaoying.e2e.support.HandOver;
import io.jiaoying.e2e.support.Reports;
import io.jiaoying.e2e.support.SeenEvent;
import io.jiaoying.e2e.support.SmallCounty;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.scenarios.http.Login;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Calm
class OneTraceIT {
    @Test
    void a_report_and_the_assessment_in_the_next_service_share_its_trace(StackUnderTest stack) {
        String trace = newTrace();
        String incident = stack.as(Login.COUNTY_DUTY)
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post("/incidents", Reports.seriousReport("610725001009", "一条线索到底"))
                .expect(201)
                .id();
        List<SeenEvent> chain = await().atMost(Duration.ofSeconds(20))
                .until(() -> about(stack, incident), events -> events.stream()
                        .anyMatch(e -> e.type().equals("assessment.opened.v1")));
        assertThat(chain).extracting(SeenEvent::type).contains("incident.reported.v1", "incident.clock-started.v1");
        assertThat(chain).extracting(SeenEvent::traceId).containsOnly(trace);
    }

    @Test
    void the_carrier_is_handed_the_trace_of_the_request_that_started_the_calls(StackUnderTest stack) {
        SmallCounty.importPeople(stack.as(Login.DEMO_ADMIN));
        String warning = CallOut.issuedWarning(stack, SmallCounty.LONE_VILLAGE, null);
        stack.awaitPerson(SmallCounty.LONE_PERSON);
        String trace = newTrace();
        stack.as(Login.DEMO_ADMIN)
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post("/warnings/" + warning + "/calls", Map.of("profile", "default"))
                .expect(201);
        SeenEvent attempt = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> stack.events().all(e -> e.is("call.attempted.v1", "warningId", warning)),
                        attempts -> !attempts.isEmpty())
                .get(0);
        assertThat(attempt.traceId()).isEqualTo(trace);
        HandOver handOver = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> HandOver.allOf(
                                stack, attempt.json().path("attemptId").asText()),
                        handOvers -> !handOvers.isEmpty())
                .get(0);
        assertThat(handOver.traceparent()).contains(trace);
    }

    private static List<SeenEvent> about(StackUnderTest stack, String incident) {
        return stack.events()
                .all(event -> event.json().path("incidentId").asText().equals(incident));
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
