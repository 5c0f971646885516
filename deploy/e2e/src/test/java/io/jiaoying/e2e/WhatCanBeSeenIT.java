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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Calm
class WhatCanBeSeenIT {
    private static final List<String> OF_THE_OUTBOX =
            List.of("jiaoying_outbox_oldest_seconds", "jiaoying_outbox_pending");

    private static final Map<Component, List<String>> OF_ITS_OWN = Map.of(
            Component.INCIDENT_SERVICE,
            List.of("jiaoying_clocks{", "jiaoying_clock_verdict_lateness_seconds", "jiaoying_deadlines_open"),
            Component.WARNING_SERVICE,
            List.of("jiaoying_calls{", "jiaoying_deadlines_open", "jiaoying_deadlines_overdue"));

    @ParameterizedTest
    @EnumSource(names = {"INCIDENT_SERVICE", "WARNING_SERVICE", "RESOURCE_SERVICE"})
    void services_show_the_products_own_facts_as_metrics(Component component, StackUnderTest stack) {
        String metrics =
                stack.metricsOf(component).get("/q/metrics").expect(200).text();
        assertThat(names(metrics)).containsAll(OF_THE_OUTBOX);
        assertThat(OF_ITS_OWN.getOrDefault(component, List.of())).allMatch(metrics::contains);
    }

    @Test
    void deadlines_that_fired_show_how_late(StackUnderTest stack) {
        CallOut.started(stack, CallOut.issuedWarning(stack, loneVillage(stack), null), "DEMO");
        await().atMost(Duration.ofSeconds(60)).until(() -> names(stack.metricsOf(Component.WARNING_SERVICE)
                        .get("/q/metrics")
                        .text())
                .contains("jiaoying_deadline_lateness_seconds_count"));
    }

    private static Set<String> names(String metrics) {
        return metrics.lines().map(line -> line.split("[{ ]")[0]).collect(Collectors.toSet());
    }

    private static String loneVillage(StackUnderTest stack) {
        SmallCounty.importPeople(stack.as(Login.DEMO_ADMIN));
        stack.awaitPerson(SmallCounty.LONE_PERSON);
        return SmallCounty.LONE_VILLAGE;
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
        stack.as(Login.DEMO_ADMIN).send("POST", "/people", "text/csv", PhoneNumbers.badImport());
        String warning = CallOut.issuedWarning(stack, loneVillage(stack), null);
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
