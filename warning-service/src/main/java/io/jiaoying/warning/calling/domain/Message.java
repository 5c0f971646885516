package io.jiaoying.warning.calling.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What people are told about a warning. The issuer's own words are never altered, only framed; whatever an exercise says
 * begins with 演练.
 */
public record Message(
        String headline,
        @Nullable String description,
        @Nullable String instruction,
        String issuerName,
        Instant issuedAt,
        boolean exercise) {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("M月d日H时mm分").withZone(ZoneId.of("Asia/Shanghai"));

    public String sms(String link) {
        return framed(headline + "（" + signature() + "）。请立即点开确认并反馈：" + link);
    }

    public String voice() {
        return framed(warning() + "收到请按1。");
    }

    /** Where it matters whether the person is in place. */
    public String voiceAskingInPlace() {
        return framed(warning() + "已到岗请按1，收到但未到岗请按2。");
    }

    public String mail(String link) {
        return framed(warning() + "\n请立即点开确认并反馈：" + link);
    }

    public String subject() {
        return framed(headline);
    }

    /**
     * To a deputy or superior, about those of their branch who are silent.
     *
     * @param away some of them have answered, but are not in place
     * @param who post and place of some of them, no names
     */
    public String about(int silent, boolean away, String who, String link) {
        return framed("您负责的" + silent + lacking(away) + "预警（" + who + "）。" + headline + "（" + signature()
                + "）。请叫醒他们后确认：" + link);
    }

    public String spokenAbout(int silent, boolean away, String who) {
        return framed("您负责的" + silent + lacking(away) + "预警，" + who + "。" + headline + "。请叫醒他们，已接手请按1。");
    }

    /** To the county, about townships of which nothing is heard. */
    public String aboutTownship(int silent, String places, String link) {
        return framed(places + "全部" + silent + "名责任人均无人应答，可能断网断电断路，请立即派人逐村上门。" + headline + "（" + signature() + "）。名单："
                + link);
    }

    public String spokenAboutTownship(int silent, String places) {
        return framed(places + "全部" + silent + "名责任人均无人应答，可能断网断电断路，请立即派人逐村上门。" + headline + "。已知悉请按1。");
    }

    /** To whoever was told of a warning that is lifted. */
    public String allClear() {
        return framed("预警已解除：" + headline + "（" + signature() + "）。感谢值守，无需再应答。");
    }

    public String feedback(String link) {
        return framed("请反馈：谁在指挥、影响几个村、需转移和已转移多少人。" + headline + " " + link);
    }

    public String spokenFeedback() {
        return framed("请尽快反馈转移情况。" + headline);
    }

    /** To a superior, about those of their branch who report nothing back. */
    public String feedbackAbout(int silent, String who, String link) {
        return framed("您负责的" + silent + "人逾期未反馈（" + who + "）。" + headline + "（" + signature() + "）。请督促其反馈：" + link);
    }

    public String spokenFeedbackAbout(int silent, String who) {
        return framed("您负责的" + silent + "人逾期未反馈，" + who + "。" + headline + "。请督促其反馈。");
    }

    public String closingFeedback(String link) {
        return framed("预警已结束，请反馈转移和受灾情况。" + headline + " " + link);
    }

    private static String lacking(boolean away) {
        return away ? "人未应答或未到岗" : "人未应答";
    }

    public String signature() {
        return issuerName + BEIJING.format(issuedAt) + "发布";
    }

    public String framed(String text) {
        return ExerciseMark.on(exercise, text);
    }

    private String warning() {
        StringBuilder text = new StringBuilder(headline).append("。");
        if (description != null) {
            text.append(description);
        }
        if (instruction != null) {
            text.append(instruction);
        }
        return text.append("（").append(signature()).append("）。").toString();
    }
}
