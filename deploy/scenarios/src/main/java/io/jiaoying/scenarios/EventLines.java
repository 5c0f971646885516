package io.jiaoying.scenarios;

import io.jiaoying.scenarios.report.Colour;
import io.jiaoying.scenarios.stream.StreamEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How each event reads in one line, Chinese first. */
final class EventLines {
    /** The stage it belongs to, its colour, its words. */
    record Line(Colour colour, String stage, String words) {}

    private record Wording(Colour colour, String stage, Function<StreamEvent, String> words) {}

    private static final Map<String, Wording> WORDINGS = new HashMap<>();

    static {
        say("incident.reported.v1", Colour.CYAN, "报告", e -> "初报受理 " + e.text("number") + " " + e.text("title"));
        say(
                "incident.report-added.v1",
                Colour.CYAN,
                "报告",
                e -> kind(e.text("kind")) + " 第 " + e.text("sequence") + " 份");
        say(
                "incident.regraded.v1",
                Colour.CYAN,
                "定级",
                e -> e.text("fromGrade") + " → " + e.text("toGrade") + " "
                        + e.data().path("reasons"));
        say("incident.transmitted.v1", Colour.CYAN, "上报", e -> hop(e) + " " + e.text("mode"));
        say("incident.transmission-receipted.v1", Colour.CYAN, "回执", e -> e.text("to") + " 已回执");
        say("incident.level-skipped.v1", Colour.CYAN, "越级", e -> "已告知被越过的 " + e.text("level"));
        say("incident.notice-sent.v1", Colour.CYAN, "通报", e -> "通报 " + e.text("recipient") + " " + e.text("mode"));
        say("incident.notice-receipted.v1", Colour.CYAN, "通报", e -> e.text("recipient") + " 已回执");
        say("incident.transferred.v1", Colour.CYAN, "移送", e -> "移送 " + e.text("to"));
        say("incident.judged-likely-major.v1", Colour.MAGENTA, "研判", e -> "可能发展为 " + e.text("grade"));
        say(
                "incident.verification-requested.v1",
                Colour.CYAN,
                "核报",
                e -> e.text("from") + " 要求 " + e.text("to") + " 核报");
        say("incident.merged.v1", Colour.CYAN, "合并", e -> "并入 " + e.text("mergedId"));
        say("hazard.recorded.v1", Colour.CYAN, "隐患", e -> e.text("title") + " " + e.text("state"));
        say("incident.merge-undone.v1", Colour.CYAN, "合并", e -> "撤销并入 " + e.text("mergedId"));
        say("incident.closed.v1", Colour.CYAN, "办结", e -> "事件办结");
        say("incident.clock-started.v1", Colour.YELLOW, "时限", e -> clock(e, "起算，截止 " + due(e)));
        say("incident.clock-met.v1", Colour.GREEN, "时限", e -> clock(e, "按时上报"));
        say("incident.clock-met-late.v1", Colour.RED, "时限", e -> clock(e, "迟报"));
        say("incident.clock-overdue.v1", Colour.RED, "时限", e -> clock(e, "超时 " + due(e)));
        say("incident.clock-missed.v1", Colour.RED, "时限", e -> clock(e, "未报"));
        say("incident.clock-superseded.v1", Colour.YELLOW, "时限", e -> clock(e, "不再适用"));
        say("finding.raised.v1", Colour.RED, "疑点", e -> e.text("kind"));
        say("incident.clock-reminded.v1", Colour.YELLOW, "时限", e -> clock(e, "第" + e.text("number") + "次提醒"));
        say("reminder.sent.v1", Colour.BLUE, "提醒", e -> who(e) + " " + e.text("channel"));
        say("reminder.undeliverable.v1", Colour.RED, "提醒", e -> "无人可送 " + e.text("audience") + " " + e.text("reason"));
        say("assessment.opened.v1", Colour.MAGENTA, "研判", e -> "启动 " + e.data().path("facts"));
        say(
                "assessment.opinion-requested.v1",
                Colour.MAGENTA,
                "研判",
                e -> (e.flag("reminder") ? "催询 " : "征询 ") + e.text("kind"));
        say("assessment.opinion-overdue.v1", Colour.RED, "研判", e -> "意见逾期 " + e.text("kind"));
        say("assessment.opinion-given.v1", Colour.MAGENTA, "研判", e -> "意见 " + e.text("colour"));
        say(
                "assessment.concluded.v1",
                Colour.MAGENTA,
                "研判",
                e -> (e.flag("warn") ? "结论：发布预警 " : "结论：暂不预警 ") + e.text("colour"));
        say("warning.drafted.v1", Colour.RED, "预警", e -> "起草 " + e.text("headline"));
        say("warning.issued.v1", Colour.RED, "预警", e -> "签发 " + e.text("headline"));
        say("warning.updated.v1", Colour.RED, "预警", e -> "更新 " + e.text("headline"));
        say("warning.cancelled.v1", Colour.RED, "预警", e -> "解除 " + e.text("reason"));
        say("warning.expired.v1", Colour.RED, "预警", e -> "到期");
        say(
                "warning.told.v1",
                Colour.CYAN,
                "通报",
                e -> e.text("about") + " " + e.data().path("parties"));
        say("warning.told-overdue.v1", Colour.RED, "通报", e -> e.text("party") + " 未确认 " + e.text("partyRegion"));
        say(
                "warning.tasks-assigned.v1",
                Colour.YELLOW,
                "任务",
                e -> "下达 " + e.data().path("tasks"));
        say("warning.task-completed.v1", Colour.GREEN, "任务", e -> "完成 " + e.text("code") + " " + e.text("region"));
        say("warning.task-overdue.v1", Colour.RED, "任务", e -> "逾期 " + e.text("code") + " " + e.text("region"));
        say(
                "call-out.started.v1",
                Colour.BLUE,
                "叫应",
                e -> "启动 " + e.text("profile") + "，目标 " + e.text("targets") + " 人");
        say(
                "call.attempted.v1",
                Colour.BLUE,
                "叫应",
                e -> "呼叫 " + who(e) + " " + e.text("channel") + ("feedback".equals(e.text("purpose")) ? " 催报" : ""));
        say(
                "call.answered.v1",
                Colour.GREEN,
                "叫应",
                e -> "应答 " + who(e) + " " + e.text("quality") + (e.flag("late") ? "（迟到）" : ""));
        say(
                "call.escalated.v1",
                Colour.YELLOW,
                "叫应",
                e -> "升级 " + who(e) + " → " + e.text("toPersonId") + " " + e.text("step"));
        say("call.sent-to-door.v1", Colour.YELLOW, "叫应", e -> "上门 " + who(e));
        say("call.unanswered.v1", Colour.RED, "叫应", e -> "未应答 " + who(e));
        say("call-out.stopped.v1", Colour.BLUE, "叫应", e -> "停止，未完 " + e.text("stopped") + " 人");
        say(
                "call.feedback-given.v1",
                Colour.GREEN,
                "反馈",
                e -> who(e) + " 需转移 " + e.text("peopleToMove") + "，已转移 " + e.text("peopleMoved"));
        say("call.feedback-overdue.v1", Colour.RED, "反馈", e -> "超时 " + who(e));
    }

    private EventLines() {}

    static Line of(StreamEvent event) {
        Wording wording = WORDINGS.get(event.type());
        return wording == null
                ? new Line(Colour.FAINT, "其他", event.type())
                : new Line(wording.colour(), wording.stage(), wording.words().apply(event));
    }

    static boolean knows(String type) {
        return WORDINGS.containsKey(type);
    }

    private static void say(String type, Colour colour, String stage, Function<StreamEvent, String> words) {
        WORDINGS.put(type, new Wording(colour, stage, words));
    }

    private static String who(StreamEvent event) {
        return event.text("personId") + "@" + event.text("region");
    }

    private static String hop(StreamEvent event) {
        return event.text("from") + " → " + event.text("to");
    }

    private static String clock(StreamEvent event, String what) {
        return hop(event) + " " + event.text("mode") + " " + what;
    }

    private static String due(StreamEvent event) {
        String due = event.text("dueAt");
        return due.length() < 19 ? "—" : due.substring(11, 19);
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "follow-up" -> "续报";
            case "supplement" -> "补报";
            case "final" -> "终报";
            case "verification" -> "核报";
            case "correction" -> "更正";
            default -> kind;
        };
    }
}
