package io.jiaoying.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Addresses;
import io.jiaoying.scenarios.http.HttpApi;
import io.jiaoying.scenarios.http.Json;
import io.jiaoying.scenarios.report.Expectations.Missing;
import io.jiaoying.scenarios.report.Narrator;
import io.jiaoying.scenarios.stream.EventLog;
import io.jiaoying.scenarios.stream.Said;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Two targets: the first answers by itself, the second is silent up to the door. */
class CallMeasuresTest {
    private static final CallBoard BOARD = new CallBoard(2, Map.of("answered", 1, "stopped", 1));

    private final EventLog log = new EventLog();
    private final Scene scene = Scene.of(
            HttpApi.at(Addresses.local(0)),
            log,
            new Narrator(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8), false, InstantSource.system()),
            () -> "");
    private int ids;

    @Test
    void a_whole_call_out_leaves_nothing_missing() {
        aWholeCallOut();

        assertThat(missing(BOARD)).isEmpty();
        assertThat(scene.hops().values("叫应启动 → 各目标首次呼叫"))
                .extracting(d -> d.toSeconds())
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(scene.hops().values("首次呼叫 → 应答")).singleElement().satisfies(d -> assertThat(d)
                .hasSeconds(9));
        assertThat(scene.hops().values("应答 → 反馈")).singleElement().satisfies(d -> assertThat(d)
                .hasSeconds(5));
        assertThat(scene.hops().values("反馈到期 → 超时事件")).hasSize(1);
    }

    @Test
    void a_wake_attempt_more_than_a_second_after_the_answer_is_found() {
        aWholeCallOut();
        say("call.attempted.v1", "c1", 11, data -> data.put("purpose", "wake"));
        assertThat(missing(BOARD)).isEmpty();

        say("call.attempted.v1", "c1", 12, data -> data.put("purpose", "wake"));
        assertThat(missing(BOARD)).containsExactly("应答 1 秒后再无叫醒呼叫");
    }

    @Test
    void asking_for_feedback_after_the_answer_is_no_fault() {
        aWholeCallOut();
        say("call.attempted.v1", "c1", 30, data -> data.put("purpose", "feedback"));

        assertThat(missing(BOARD)).isEmpty();
    }

    @Test
    void a_target_that_was_never_called_is_found() {
        aWholeCallOut();

        assertThat(missing(new CallBoard(3, Map.of("answered", 1, "stopped", 2))))
                .containsExactly("每个目标都呼叫过");
    }

    @Test
    void a_board_that_counts_other_answers_than_the_events_is_found() {
        aWholeCallOut();

        assertThat(missing(new CallBoard(2, Map.of("answered", 2)))).containsExactly("看板应答数等于应答事件");
    }

    @Test
    void an_event_said_twice_is_found() {
        aWholeCallOut();
        ids--;
        say("call.unanswered.v1", "c2", 59, data -> {});

        assertThat(missing(BOARD)).containsExactly("事件无重复");
    }

    @Test
    void a_call_out_without_silence_misses_its_ladder() {
        say("call.attempted.v1", "c1", 1, data -> data.put("purpose", "wake"));
        say("call.answered.v1", "c1", 2, data -> data.put("closes", true));

        assertThat(missing(new CallBoard(1, Map.of("answered", 1))))
                .containsExactly("升级到副职", "升级到上级", "派人上门", "反馈", "反馈超时");
    }

    private void aWholeCallOut() {
        say("call-out.started.v1", "w", 0, data -> data.put("startedAt", instant(0)));
        say("call.attempted.v1", "c1", 1, data -> data.put("purpose", "wake"));
        say("call.attempted.v1", "c2", 2, data -> data.put("purpose", "wake"));
        say("call.answered.v1", "c1", 8, data -> data.put("closes", false));
        say("call.answered.v1", "c1", 10, data -> data.put("closes", true));
        say("call.feedback-given.v1", "c1", 15, data -> {});
        say("call.feedback-overdue.v1", "c1", 30, data -> data.put("dueAt", instant(30)));
        say("call.escalated.v1", "c2", 20, data -> data.put("step", "deputy"));
        say("call.escalated.v1", "c2", 30, data -> data.put("step", "superior"));
        say("call.sent-to-door.v1", "c2", 40, data -> {});
    }

    private void say(String type, String call, int second, Consumer<ObjectNode> more) {
        ObjectNode data = Json.object(o -> o.put("at", instant(second)));
        more.accept(data);
        log.add(Said.event(String.valueOf(ids++), type, call, data));
    }

    private List<String> missing(CallBoard board) {
        new CallMeasures(scene, event -> true).check(board);
        return scene.expectations().missing().stream().map(Missing::what).toList();
    }

    private static String instant(int second) {
        return String.format("2026-07-04T12:00:%02d+08:00", second);
    }
}
