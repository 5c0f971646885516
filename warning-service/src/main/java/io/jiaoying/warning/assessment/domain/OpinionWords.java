package io.jiaoying.warning.assessment.domain;

import io.jiaoying.warning.calling.domain.ExerciseMark;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What is said when an opinion is asked for; the question stays in the desk's own words. */
public record OpinionWords(String place, String question, Instant dueAt, boolean exercise) {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("M月d日H时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    public String requestTitle() {
        return framed("征询研判意见");
    }

    public String asking() {
        return framed(request());
    }

    /** Half way to the limit. */
    public String reminding() {
        return framed("催请：" + request());
    }

    private String request() {
        return "请就" + place + "的研判提出意见，" + BEIJING.format(dueAt) + "前答复" + place + "值班室：" + question;
    }

    private String framed(String text) {
        return ExerciseMark.on(exercise, text);
    }
}
