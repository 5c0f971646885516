package io.jiaoying.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.e2e.support.StackUnderTest;
import io.jiaoying.scenarios.Player;
import io.jiaoying.scenarios.http.HttpApi;
import io.jiaoying.scenarios.report.Narrator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

@Calm
class DemoIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @Test
    void the_demonstration_sees_everything_it_promises_within_three_minutes(StackUnderTest stack) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Narrator narrator =
                new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8), false, InstantSource.system());
        long began = System.nanoTime();
        var missing = new Player(HttpApi.at(stack.addresses()), narrator).play(Player.everything());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(missing).as(told.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(took).isLessThan(LIMIT);
    }
}
