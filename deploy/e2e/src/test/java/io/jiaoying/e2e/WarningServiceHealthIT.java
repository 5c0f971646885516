package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.e2e.support.BrokenConnections;
import io.jiaoying.e2e.support.Reply;
import io.jiaoying.e2e.support.Reports;
import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.local.Component;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.http.UnreachableException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@Disturbing
class WarningServiceHealthIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void it_is_not_ready_while_its_database_is_away_and_heals_by_itself(StackUnderTest stack) {
        await().atMost(SOON).until(() -> isReady(stack));
        stack.database("postgres").execute("ALTER DATABASE warning ALLOW_CONNECTIONS false");
        try {
            BrokenConnections.ofDatabase(stack, "warning");
            await().atMost(SOON).until(() -> ready(stack).status() == 503);
            Reply red = ready(stack);
            assertThat(down(red)).as(red.text()).isNotEmpty();
            assertThat(stack.root(Component.WARNING_SERVICE)
                            .get("/q/health/live")
                            .status())
                    .isEqualTo(200);
        } finally {
            stack.database("postgres").execute("ALTER DATABASE warning ALLOW_CONNECTIONS true");
        }
        await().atMost(SOON).until(() -> isReady(stack));
    }

    @Test
    void it_is_not_ready_before_it_has_read_what_happened_while_it_was_down(StackUnderTest stack) throws Exception {
        stack.kill(Component.WARNING_SERVICE);
        String incident = stack.as(Login.COUNTY_DUTY)
                .post("/incidents", Reports.seriousReport("610725001008", "预警服务不在时"))
                .expect(201)
                .id();
        CompletableFuture<Void> starting;
        try (Connection connection = stack.database("warning").connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET idle_in_transaction_session_timeout = 0");
            statement.execute("LOCK TABLE inbox IN EXCLUSIVE MODE");
            starting = CompletableFuture.runAsync(() -> stack.start(Component.WARNING_SERVICE));
            await().atMost(Duration.ofSeconds(90)).until(() -> isBehind(stack));
            connection.rollback();
        }
        await().atMost(SOON).until(() -> isReady(stack));
        starting.get();
        await().atMost(SOON).until(() -> !stack.events()
                .all(e -> e.is("assessment.opened.v1", "incidentId", incident))
                .isEmpty());
    }

    private static boolean isReady(StackUnderTest stack) {
        return ready(stack).status() == 200;
    }

    private static boolean isBehind(StackUnderTest stack) {
        try {
            Reply reply = ready(stack);
            return reply.status() == 503 && down(reply).stream().anyMatch(check -> check.contains("projection"));
        } catch (UnreachableException notYetListening) {
            return false;
        }
    }

    private static Reply ready(StackUnderTest stack) {
        return stack.root(Component.WARNING_SERVICE).get("/q/health/ready");
    }

    private static List<String> down(Reply readiness) {
        return StreamSupport.stream(readiness.body().path("checks").spliterator(), false)
                .filter(check -> check.path("status").asText().equals("DOWN"))
                .map((JsonNode check) -> check.path("name").asText())
                .toList();
    }
}
