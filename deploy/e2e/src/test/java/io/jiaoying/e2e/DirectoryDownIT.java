package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.e2e.support.CallOut;
import io.jiaoying.e2e.support.SmallCounty;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.local.Component;
import io.jiaoying.scenarios.http.Login;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Disturbing
class DirectoryDownIT {
    @Test
    void a_call_out_starts_and_completes_while_resource_service_is_stopped(StackUnderTest stack) {
        SmallCounty.importPeople(stack.as(Login.DEMO_ADMIN));
        stack.awaitPerson(SmallCounty.LONE_PERSON);
        stack.stop(Component.RESOURCE_SERVICE);
        try {
            String warning = CallOut.issuedWarning(stack, SmallCounty.REGION, null);
            CallOut callOut = CallOut.started(stack, warning, "DEMO");
            assertThat(callOut.board().path("targets").asInt()).isEqualTo(SmallCounty.PEOPLE);
            await().atMost(Duration.ofSeconds(20)).until(() -> CallOut.answered(callOut.board()) > 0);
            callOut.targets().forEach(target -> answerForWhoeverIsStillCalled(stack, target));
            await().atMost(Duration.ofSeconds(10)).until(callOut::isOver);
            assertThat(CallOut.answered(callOut.board())).isEqualTo(SmallCounty.PEOPLE);
        } finally {
            stack.start(Component.RESOURCE_SERVICE);
        }
    }

    /** The desk reached them by its own telephone. */
    private static void answerForWhoeverIsStillCalled(StackUnderTest stack, JsonNode target) {
        if (!target.path("state").asText().equals("answered")) {
            stack.as(Login.DEMO_ADMIN)
                    .post(
                            "/calls/" + target.path("id").asText() + "/answer",
                            Map.of("quality", "said", "by", "值班员", "words", "收到"))
                    .expect(200);
        }
    }
}
