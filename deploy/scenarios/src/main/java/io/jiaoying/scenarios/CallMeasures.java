package io.jiaoying.scenarios;

import static java.util.stream.Collectors.toMap;

import io.jiaoying.scenarios.report.Expectations;
import io.jiaoying.scenarios.stream.StreamEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the events of one call-out prove, and how long its hops took by their own instants. */
final class CallMeasures {
    private static final Duration GRACE_AFTER_ANSWER = Duration.ofSeconds(1);

    private final Scene scene;
    private final List<StreamEvent> events;

    CallMeasures(Scene scene, Predicate<StreamEvent> ours) {
        this.scene = scene;
        this.events = scene.events().all(ours);
    }

    void check(CallBoard board) {
        Map<String, Instant> firstAttempts = earliest(wakes());
        Map<String, Instant> answers = earliest(closingAnswers());
        hops(firstAttempts, answers);

        Expectations expect = scene.expectations();
        expect.equal("每个目标都呼叫过", board.targets(), firstAttempts.size());
        expect.equal("看板应答数等于应答事件", board.in("answered"), answers.size());
        expect.atLeast("升级到副职", 1, escalations("deputy"));
        expect.atLeast("升级到上级", 1, escalations("superior"));
        expect.atLeast("派人上门", 1, of("call.sent-to-door.v1").size());
        expect.atLeast("反馈", 1, of("call.feedback-given.v1").size());
        expect.atLeast("反馈超时", 1, of("call.feedback-overdue.v1").size());
        expect.equal("应答 1 秒后再无叫醒呼叫", 0L, wakesAfter(answers));
        expect.equal("事件无重复", events.size(), distinctIds());
        summarise(board);
    }

    private void hops(Map<String, Instant> firstAttempts, Map<String, Instant> answers) {
        of("call-out.started.v1").forEach(started -> firstAttempts.values().forEach(first -> scene.hops()
                .add("叫应启动 → 各目标首次呼叫", Duration.between(started.instant("startedAt"), first))));
        answers.forEach((call, at) -> {
            Instant first = firstAttempts.get(call);
            if (first != null) {
                scene.hops().add("首次呼叫 → 应答", Duration.between(first, at));
            }
        });
        earliest(of("call.feedback-given.v1")).forEach((call, at) -> {
            Instant answered = answers.get(call);
            if (answered != null) {
                scene.hops().add("应答 → 反馈", Duration.between(answered, at));
            }
        });
        of("call.feedback-overdue.v1").forEach(overdue -> scene.hops()
                .add("反馈到期 → 超时事件", Duration.between(overdue.instant("dueAt"), overdue.instant("at"))));
    }

    private void summarise(CallBoard board) {
        scene.remember(String.format(
                "叫应事件 call events  呼叫 %d 次 │ 应答 %d │ 升级 %d（副职 %d，上级 %d） │ 上门 %d │ 反馈 %d │ 反馈超时 %d │ 停止 %d",
                of("call.attempted.v1").size(),
                of("call.answered.v1").size(),
                of("call.escalated.v1").size(),
                escalations("deputy"),
                escalations("superior"),
                of("call.sent-to-door.v1").size(),
                of("call.feedback-given.v1").size(),
                of("call.feedback-overdue.v1").size(),
                board.in("stopped")));
    }

    private long wakesAfter(Map<String, Instant> answers) {
        return wakes().stream()
                .filter(wake -> isTooLate(wake, answers.get(wake.subject())))
                .count();
    }

    private static boolean isTooLate(StreamEvent wake, @Nullable Instant answered) {
        return answered != null && wake.instant("at").isAfter(answered.plus(GRACE_AFTER_ANSWER));
    }

    private List<StreamEvent> wakes() {
        return of("call.attempted.v1").stream()
                .filter(attempt -> attempt.text("purpose").equals("wake"))
                .toList();
    }

    private List<StreamEvent> closingAnswers() {
        return of("call.answered.v1").stream()
                .filter(answer -> answer.flag("closes"))
                .toList();
    }

    private long escalations(String step) {
        return of("call.escalated.v1").stream()
                .filter(escalation -> escalation.text("step").equals(step))
                .count();
    }

    private int distinctIds() {
        Set<String> ids = events.stream().map(StreamEvent::id).collect(Collectors.toSet());
        return ids.size();
    }

    private List<StreamEvent> of(String type) {
        return events.stream().filter(event -> event.is(type)).toList();
    }

    private static Map<String, Instant> earliest(List<StreamEvent> events) {
        Function<StreamEvent, Instant> at = event -> event.instant("at");
        return new HashMap<>(events.stream()
                .collect(toMap(StreamEvent::subject, at, BinaryOperator.minBy(Comparator.naturalOrder()))));
    }
}
