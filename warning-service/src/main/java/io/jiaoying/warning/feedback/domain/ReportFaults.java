package io.jiaoying.warning.feedback.domain;

import static io.jiaoying.warning.feedback.domain.FeedbackField.MOVING;
import static io.jiaoying.warning.feedback.domain.FeedbackField.PEOPLE_IN_DANGER;
import static io.jiaoying.warning.feedback.domain.FeedbackField.PEOPLE_MOVED;
import static io.jiaoying.warning.feedback.domain.FeedbackField.PEOPLE_TO_MOVE;
import static io.jiaoying.warning.feedback.domain.FeedbackField.REFUSING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why feedback cannot be taken as it is, field by field. */
public final class ReportFaults {
    /** One field that is missing or cannot be. */
    public record Fault(String field, String chinese, String english) {}

    private final Report report;
    private final List<Fault> faults = new ArrayList<>();

    private ReportFaults(Report report) {
        this.report = report;
    }

    /** What is wrong with it whatever was said before. */
    public static List<Fault> of(Report report) {
        ReportFaults found = new ReportFaults(report);
        found.complete();
        found.plausible();
        return found.faults;
    }

    /** What is wrong with it beside the figures that stand for its village; they are taken over where it is silent. */
    public static List<Fault> beside(Report report, Standing standing) {
        ReportFaults found = new ReportFaults(report);
        Integer toMove = report.movement().peopleToMove();
        Integer moved = report.movement().peopleMoved();
        if (toMove == null && exceeds(moved, standing.peopleToMove())) {
            found.add(
                    PEOPLE_MOVED,
                    "多于本村已报应转移人数" + standing.peopleToMove() + "，请同时更正应转移人数",
                    "exceeds the " + standing.peopleToMove()
                            + " to move that stand for this village: correct those as well");
        }
        if (moved == null && exceeds(standing.peopleMoved(), toMove)) {
            found.add(
                    PEOPLE_TO_MOVE,
                    "少于本村已报已转移人数" + standing.peopleMoved() + "，请同时更正已转移人数",
                    "is below the " + standing.peopleMoved()
                            + " moved that stand for this village: correct those as well");
        }
        return found.faults;
    }

    private void complete() {
        FeedbackType type = report.type();
        if (type == null && report.saysNothing()) {
            add(FeedbackField.COMMANDER, "反馈不能为空", "feedback says nothing");
        }
        if (type != null) {
            type.required().stream().filter(field -> !field.isIn(report)).forEach(field -> missing(type, field));
        }
    }

    private void missing(FeedbackType type, FeedbackField field) {
        add(field, "“" + type.chinese() + "”须填写" + field.chinese(), "is required in feedback of type " + type.wire());
    }

    private void plausible() {
        Arrays.stream(FeedbackField.values())
                .filter(field -> field.in(report) instanceof Number number && number.doubleValue() < 0)
                .forEach(field -> add(field, "不能为负数", "must not be negative"));
        Report.Movement people = report.movement();
        Integer toMove = people.peopleToMove();
        atMost(PEOPLE_MOVED, people.peopleMoved(), toMove, "不能多于应转移人数", "cannot exceed the people to move");
        atMost(REFUSING, people.refusing(), toMove, "不能多于应转移人数", "cannot exceed the people to move");
        if (faults.isEmpty() && people.peopleMoved() != null && people.refusing() != null) {
            atMost(
                    REFUSING,
                    people.peopleMoved() + people.refusing(),
                    toMove,
                    "已转移与拒绝转移之和不能多于应转移人数",
                    "together with the people moved cannot exceed the people to move");
        }
        Integer affected = people.peopleAffected();
        atMost(PEOPLE_TO_MOVE, toMove, affected, "不能多于受影响人数", "cannot exceed the people affected");
        atMost(
                PEOPLE_IN_DANGER,
                report.dangers().peopleInDanger(),
                affected,
                "不能多于受影响人数",
                "cannot exceed the people affected");
        if (affected != null && toMove == null) {
            atMost(PEOPLE_MOVED, people.peopleMoved(), affected, "不能多于受影响人数", "cannot exceed the people affected");
        }
        if (Boolean.FALSE.equals(people.moving()) && exceeds(people.peopleMoved(), 0)) {
            add(MOVING, "已有人转移，不能填“否”", "cannot be false when people were moved");
        }
    }

    private void atMost(
            FeedbackField field, @Nullable Integer value, @Nullable Integer most, String chinese, String english) {
        if (exceeds(value, most)) {
            add(field, chinese, english);
        }
    }

    private static boolean exceeds(@Nullable Integer value, @Nullable Integer most) {
        return value != null && most != null && value > most;
    }

    private void add(FeedbackField field, String chinese, String english) {
        faults.add(new Fault(field.wire(), chinese, english));
    }
}
