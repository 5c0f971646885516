package io.jiaoying.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.report.Expectations.Missing;
import io.jiaoying.scenarios.report.Narrator;
import io.jiaoying.scenarios.stream.Said;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private final FakeStack stack = new FakeStack().on("/api/v1/stream", (exchange, request) -> {
        exchange.sendResponseHeaders(200, 0);
        String once = request.lastEventId().isEmpty() ? Said.message("p1", "1", "incident.closed.v1") : ": idle\n\n";
        exchange.getResponseBody().write(once.getBytes(UTF_8));
    });
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        stack.close();
    }

    @Test
    void an_act_that_sees_what_it_needs_leaves_nothing_missing_and_a_table() {
        List<Missing> missing = play(scene -> {
            scene.hops().add("初报 → 实时流", Duration.ofMillis(3));
            assertThat(scene.needs("办结", e -> e.is("incident.closed.v1")).subject())
                    .isEqualTo("s");
            scene.remember("看板 506");
        });

        assertThat(missing).isEmpty();
        assertThat(text()).contains("初报 → 实时流", "看板 506", "办结", "全部 2 项如期");
    }

    @Test
    void an_event_that_never_comes_is_missing_and_the_next_act_still_plays() {
        List<Missing> missing = play(
                scene -> scene.needs("签发上流", Duration.ofMillis(50), e -> e.is("warning.issued.v1"))
                        .id(),
                scene -> scene.expectations().equal("第二幕", 1, 1));

        assertThat(missing).singleElement().satisfies(one -> assertThat(one.what())
                .isEqualTo("签发上流"));
        assertThat(text()).contains("本幕到此为止", "第二幕", "1 项缺失");
    }

    @Test
    void another_answer_than_promised_is_missing_with_the_problem() {
        List<Missing> missing =
                play(scene -> scene.does(Login.COUNTY_DUTY, "初报", "/incidents", Json.object(o -> {}), 201));

        assertThat(missing).containsExactly(new Missing("初报", "201", "404 /problems/not-found 没有"));
    }

    @SafeVarargs
    private List<Missing> play(Consumer<Scene>... acts) {
        Narrator narrator = new Narrator(new PrintStream(shown, true, UTF_8), false, InstantSource.system());
        return new Player(stack.api(), narrator)
                .play(List.of(acts).stream().map(PlayerTest::act).toList());
    }

    private static Act act(Consumer<Scene> play) {
        return new Act() {
            @Override
            public String title() {
                return "一幕";
            }

            @Override
            public void play(Scene scene) {
                play.accept(scene);
            }
        };
    }

    private String text() {
        return shown.toString(UTF_8);
    }
}
