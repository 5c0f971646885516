package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.e2e.support.CallOut;
import io.jiaoying.e2e.support.Json;
import io.jiaoying.e2e.support.PhoneNumbers;
import io.jiaoying.e2e.support.SmallCounty;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.local.Component;
import io.jiaoying.scenarios.http.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Calm
class WhatCanBeSeenIT {
    private static final List<String> OF_EVERY_ENGINE =
            List.of("jiaoying_outbox_oldest_seconds", "jiaoying_outbox_pending", "jiaoying_dead_letters_total");

    private static final Map<Component, List<String>> OF_ITS_OWN = Map.of(
            Component.INCIDENT_SERVICE,
                    List.of("jiaoying_deadline_lateness_seconds", "jiaoying_deadlines_open", "jiaoying_clocks{"),
            Component.WARNING_SERVICE,
                    List.of("jiaoying_deadline_lateness_seconds", "jiaoying_deadlines_open", "jiaoying_calls{"));

    @ParameterizedTest
    @EnumSource(names = {"INCIDENT_SERVICE", "WARNING_SERVICE", "RESOURCE_SERVICE"})
    void services_show_the_products_own_facts_as_metrics(Component part, StackUnderTest stack) {
        String metrics = stack.metricsOf(part).get("/q/metrics").expect(200).text();
        assertThat(metrics).contains(OF_EVERY_ENGINE);
        assertThat(metrics).contains(OF_ITS_OWN.getOrDefault(part, List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"INCIDENT_SERVICE", "WARNING_SERVICE", "RESOURCE_SERVICE", "GATEWAY"})
    void services_tell_whether_they_started_live_and_are_ready(Component part, StackUnderTest stack) {
        for (String kind : List.of("started", "live", "ready")) {
            JsonNode health =
                    stack.root(part).get("/q/health/" + kind).expect(200).body();
            assertThat(health.path("status").asText()).isEqualTo("UP");
        }
    }

    @Test
    void logs_are_json_with_fixed_keys_and_hold_nobodys_number(StackUnderTest stack) throws IOException {
        SmallCounty.importPeople(stack.as(Login.DEMO_ADMIN));
        stack.as(Login.DEMO_ADMIN).send("POST", "/people", "text/csv", PhoneNumbers.badImport());
        stack.awaitPerson(SmallCounty.LONE_PERSON);
        String warning = CallOut.issuedWarning(stack, SmallCounty.LONE_VILLAGE, null);
        CallOut callOut = CallOut.started(stack, warning, "default");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> callOut.board().path("byState").path("pending").asInt() == 0);
        for (Component part : List.of(
                Component.INCIDENT_SERVICE, Component.WARNING_SERVICE, Component.RESOURCE_SERVICE, Component.GATEWAY)) {
            Path log = stack.log(part);
            List<String> lines = Files.readAllLines(log);
            assertThat(lines).as(log.toString()).isNotEmpty();
            assertThat(lines).as(log.toString()).allSatisfy(WhatCanBeSeenIT::isAnEntry);
            assertThat(PhoneNumbers.in(lines)).as(log.toString()).isEmpty();
        }
    }

    private static void isAnEntry(String line) {
        assertThat(line).startsWith("{");
        JsonNode entry = Json.read(line);
        assertThat(entry.fieldNames()).toIterable().contains("timestamp", "level", "loggerName", "message");
    }
}
