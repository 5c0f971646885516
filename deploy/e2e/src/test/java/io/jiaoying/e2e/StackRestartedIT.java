package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.e2e.support.CallHistory;
import io.jiaoying.e2e.support.CallOut;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.scenarios.http.Login;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@Disturbing
class StackRestartedIT {
    private static final String COUNTY = "610725";
    private static final int PEOPLE = 506;

    /** The red ladder of the profile "default" waits 60 s before its next rung. */
    private static final Duration NEXT_RUNG = Duration.ofSeconds(60 + 10);

    @Test
    void after_a_restart_everyone_still_open_is_called_again_and_nobody_who_answered_is(StackUnderTest stack) {
        String warning = CallOut.issuedWarning(stack, COUNTY, null);
        CallOut callOut = CallOut.started(stack, warning, "default");
        await().atMost(Duration.ofSeconds(60)).until(() -> CallOut.answered(callOut.board()) >= 50);
        stack.stopAll();
        stack.startAll();
        Instant back = Instant.now();

        List<JsonNode> targets = callOut.targets();
        assertThat(targets).hasSize(PEOPLE);
        assertThat(CallOut.faultsOf(callOut.board())).isEmpty();
        Set<String> open = inState(targets, Set.of("pending", "calling"));
        assertThat(open).as("people still open when the stack came back").isNotEmpty();
        await().atMost(NEXT_RUNG).pollInterval(Duration.ofSeconds(1)).until(() -> leftAlone(callOut, open, back)
                .isEmpty());

        stack.awaitQuiet();
        assertThat(CallHistory.of(callOut).violations()).isEmpty();
        stack.as(Login.DEMO_ADMIN)
                .post("/warnings/" + warning + "/cancellation", Map.of("reason", "演示结束"))
                .expect(200);
    }

    /** Who was open at the restart, has not answered since, and was not called again. */
    private static Set<String> leftAlone(CallOut callOut, Set<String> open, Instant since) {
        Set<String> still = inState(callOut.targets(), Set.of("pending", "calling"));
        still.retainAll(open);
        still.removeAll(CallHistory.of(callOut).calledSince(since));
        return still;
    }

    private static Set<String> inState(List<JsonNode> targets, Set<String> states) {
        return targets.stream()
                .filter(target -> states.contains(target.path("state").asText()))
                .map(target -> target.path("id").asText())
                .collect(Collectors.toSet());
    }
}
