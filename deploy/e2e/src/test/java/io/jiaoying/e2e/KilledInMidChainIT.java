package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.e2e.support.BoardWatch;
import io.jiaoying.e2e.support.BrokenConnections;
import io.jiaoying.e2e.support.CallHistory;
import io.jiaoying.e2e.support.CallOut;
import io.jiaoying.e2e.support.HandOver;
import io.jiaoying.e2e.support.Histories;
import io.jiaoying.e2e.support.IncidentHistory.Accepted;
import io.jiaoying.e2e.support.ReportingClient;
import io.jiaoying.e2e.support.SmallCounty;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.local.Component;
import io.jiaoying.scenarios.http.Login;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Desks report and twelve people are called while everything that can be killed is killed once, and the relay ten times. */
@Disturbing
class KilledInMidChainIT {
    /** A village in which this story alone reports. */
    private static final String VILLAGE = "610725001012";

    private static final List<Component> VICTIMS = List.of(
            Component.INCIDENT_SERVICE,
            Component.WARNING_SERVICE,
            Component.NEIGHBOURHOOD,
            Component.KAFKA,
            Component.GATEWAY,
            Component.RESOURCE_SERVICE,
            Component.WARNING_SERVICE);
    private static final int RELAY_CUTS = 10;

    /** Killed between the hand-over and its record, and no longer needed afterwards. */
    private static final String FATE_UNKNOWN =
            "SELECT count(*) FROM attempt WHERE id::text = '%s' AND reason = 'may-have-left'";
    /** Messages that are no attempt of a call-out, of earlier stories too, are told by no event of their own. */
    private static final String LEFT_AS_TEXT =
            "SELECT count(*) FROM text_message WHERE id::text = '%s' AND state = 'handed-over'";

    private static CallOut callOut;
    private static String mark;
    private static List<Accepted> accepted;
    private static int retries;
    private static List<String> boardFaults;
    private static int boardLooks;
    private static List<HandOver> forgotten;

    @BeforeAll
    static void everything_is_killed_once(StackUnderTest stack) {
        SmallCounty.importPeople(stack.as(Login.DEMO_ADMIN));
        stack.awaitPerson(SmallCounty.LONE_PERSON);
        String warning = CallOut.issuedWarning(stack, SmallCounty.REGION, null);
        try (ReportingClient client = new ReportingClient(stack.as(Login.COUNTY_DUTY), VILLAGE)) {
            goesOn(client);
            callOut = CallOut.started(stack, warning, "DEMO");
            try (BoardWatch watch = new BoardWatch(callOut)) {
                VICTIMS.forEach(part -> killAndStart(stack, part, client));
                cutTheRelays(stack, client);
                await().atMost(Duration.ofSeconds(90)).ignoreExceptions().until(callOut::isOver);
                boardFaults = watch.faults();
                boardLooks = watch.looks();
            }
            mark = client.mark();
            accepted = client.finish();
            retries = client.retries();
        }
        stack.awaitQuiet();
    }

    private static void killAndStart(StackUnderTest stack, Component part, ReportingClient client) {
        if (part == Component.NEIGHBOURHOOD) {
            forgotten = HandOver.all(stack);
        }
        client.hurry(true);
        goesOn(client);
        stack.kill(part);
        client.hurry(false);
        stack.start(part);
        goesOn(client);
    }

    private static void cutTheRelays(StackUnderTest stack, ReportingClient client) {
        client.hurry(true);
        for (int time = 0; time < RELAY_CUTS; time++) {
            int before = client.acceptedSoFar();
            BrokenConnections.ofARelay(stack);
            await().atMost(Duration.ofSeconds(30)).until(() -> client.acceptedSoFar() > before);
        }
        client.hurry(false);
    }

    private static void goesOn(ReportingClient client) {
        int before = client.acceptedSoFar();
        await().atMost(Duration.ofSeconds(30)).until(() -> client.acceptedSoFar() >= before + 4);
    }

    @Test
    void no_accepted_report_is_lost_doubled_or_out_of_order_and_effects_happen_once(StackUnderTest stack) {
        assertThat(accepted).hasSizeGreaterThan(40);
        assertThat(retries).as("requests that met a fault").isPositive();
        System.out.println(accepted.size() + " incidents accepted, " + retries + " requests repeated");
        assertThat(Histories.violations(stack, stack.as(Login.COUNTY_DUTY), accepted))
                .isEmpty();
    }

    @Test
    void nothing_is_stored_that_was_not_accepted(StackUnderTest stack) {
        List<String> stored = stack.as(Login.COUNTY_DUTY).all("/incidents?region=" + VILLAGE).stream()
                .filter(incident -> incident.path("summary").asText().startsWith(mark))
                .map(incident -> incident.path("id").asText())
                .toList();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(Histories.ids(accepted));
    }

    @Test
    void the_call_board_adds_up_at_every_look() {
        assertThat(boardFaults).isEmpty();
        assertThat(boardLooks).isGreaterThan(20);
    }

    @Test
    void every_call_at_the_carrier_is_told_or_kept_as_one_whose_fate_is_unknown(StackUnderTest stack) {
        Set<String> told = told(stack, "call.attempted.v1", "attemptId");
        told.addAll(told(stack, "reminder.sent.v1", "reminderId"));
        List<HandOver> handedOver = new ArrayList<>(HandOver.all(stack));
        handedOver.addAll(forgotten);
        List<String> untold = handedOver.stream()
                .map(HandOver::attemptId)
                .filter(attempt -> !told.contains(attempt))
                .filter(attempt -> stack.database("warning").number(FATE_UNKNOWN.formatted(attempt)) == 0)
                .filter(attempt -> stack.database("warning").number(LEFT_AS_TEXT.formatted(attempt)) == 0)
                .toList();
        assertThat(untold).isEmpty();
    }

    private static Set<String> told(StackUnderTest stack, String type, String id) {
        return stack.events().all(e -> e.type().equals(type)).stream()
                .map(e -> e.json().path(id).asText())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void every_target_reaches_an_end_and_nobody_is_woken_after_answering() {
        assertThat(callOut.targets()).hasSize(SmallCounty.PEOPLE);
        assertThat(CallOut.answered(callOut.board())).isPositive();
        CallHistory history = CallHistory.of(callOut, forgotten);
        assertThat(history.attempts()).isNotEmpty();
        assertThat(history.violations()).isEmpty();
    }
}
