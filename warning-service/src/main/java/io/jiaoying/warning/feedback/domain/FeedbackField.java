package io.jiaoying.warning.feedback.domain;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One thing that can be reported, under its name in the API. */
public enum FeedbackField {
    COMMANDER("commander", "谁在指挥", report -> report.command().commander()),
    ON_SITE("onSite", "是否在岗到位", report -> report.command().onSite()),
    VILLAGES_AFFECTED("villagesAffected", "受影响村数", report -> report.movement().villagesAffected()),
    MOVING("moving", "是否正在转移", report -> report.movement().moving()),
    PEOPLE_AFFECTED("peopleAffected", "受影响人数", report -> report.movement().peopleAffected()),
    PEOPLE_TO_MOVE("peopleToMove", "应转移人数", report -> report.movement().peopleToMove()),
    PEOPLE_MOVED("peopleMoved", "已转移人数", report -> report.movement().peopleMoved()),
    REFUSING("refusing", "拒绝转移人数", report -> report.movement().refusing()),
    SHELTER_USED("shelterUsed", "启用的避难场所", report -> report.movement().shelterUsed()),
    PEOPLE_IN_DANGER("peopleInDanger", "处于危险中的人数", report -> report.dangers().peopleInDanger()),
    ROADS("roads", "道路", report -> report.dangers().roads()),
    POWER("power", "供电", report -> report.dangers().power()),
    COMMS("comms", "通信", report -> report.dangers().comms()),
    DEAD("dead", "死亡人数", report -> report.dangers().dead()),
    MISSING("missing", "失踪人数", report -> report.dangers().missing()),
    INJURED("injured", "受伤人数", report -> report.dangers().injured()),
    NEEDS("needs", "需求", Report::needs),
    RAIN_MILLIMETRES("rainMillimetres", "雨量（毫米）", report -> report.closing().rainMillimetres()),
    LOSSES("losses", "损失情况", report -> report.closing().losses()),
    NOTES("notes", "其他情况", Report::notes);

    private final String wire;
    private final String chinese;

    @SuppressWarnings("ImmutableEnumChecker") // method references hold nothing
    private final Function<Report, @Nullable Object> read;

    FeedbackField(String wire, String chinese, Function<Report, @Nullable Object> read) {
        this.wire = wire;
        this.chinese = chinese;
        this.read = read;
    }

    public String wire() {
        return wire;
    }

    public String chinese() {
        return chinese;
    }

    public @Nullable Object in(Report report) {
        return read.apply(report);
    }

    boolean isIn(Report report) {
        return in(report) != null;
    }
}
