package io.jiaoying.warning.accounting.api;

import io.jiaoying.regions.Regions;
import io.jiaoying.warning.calling.domain.AttemptEnd;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words of sheets and pages, as officials read them. */
final class Words {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(BEIJING);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BEIJING);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(BEIJING);
    private static final Map<String, String> STOPPED = Map.of(
            "cancelled", "预警解除",
            "expired", "预警到期",
            "updated", "预警升级，重新叫应",
            "out-of-area", "移出预警区域",
            "left-the-post", "已离岗",
            "real-call-out", "实战叫应开始，演练让路");
    private static final Map<String, String> RUNNING =
            Map.of("running", "进行中 running", "ended", "已结束 ended", "stopped", "已停止 stopped");
    private static final Map<String, String> COLOURS =
            Map.of("red", "红色", "orange", "橙色", "yellow", "黄色", "blue", "蓝色");

    private Words() {}

    static String state(CallState state) {
        return switch (state) {
            case PENDING -> "待呼";
            case CALLING -> "呼叫中";
            case ANSWERED -> "已应答";
            case UNANSWERED -> "未应答";
            case AT_THE_DOOR -> "上门中";
            case STOPPED -> "已停止";
        };
    }

    static String channel(Channel channel) {
        return switch (channel) {
            case SMS -> "短信";
            case VOICE -> "电话";
            case MAIL -> "邮件";
            case LOUDSPEAKER -> "大喇叭";
            case WEBHOOK -> "系统";
            case PAGE -> "页面";
            case DESK -> "值班室";
            case DOOR -> "上门";
        };
    }

    static String who(Step.Who who) {
        return switch (who) {
            case SELF -> "本人";
            case DEPUTY -> "副职";
            case SUPERIOR -> "上级";
            case COUNTY -> "县级";
            case DOOR -> "派人";
        };
    }

    static String ended(@Nullable AttemptEnd end) {
        if (end == null) {
            return "等待回应";
        }
        return switch (end) {
            case ANSWERED -> "已应答";
            case NOT_ENOUGH -> "响应不足";
            case HUNG_UP -> "中途挂断";
            case BUSY -> "占线";
            case NO_ANSWER -> "无人接听";
            case DECLINED -> "拒接或未送达";
            case SILENCE -> "无回应";
            case REFUSED -> "被拒绝";
            case NOT_TAKEN -> "未受理";
            case MAY_HAVE_LEFT -> "去向不明";
            default -> "撤回或未及发出";
        };
    }

    static String stopped(@Nullable String reason) {
        return reason == null ? "" : STOPPED.getOrDefault(reason, reason);
    }

    static String callOut(String state) {
        return RUNNING.getOrDefault(state, state);
    }

    static String colour(@Nullable String colour) {
        return colour == null ? "无颜色" : COLOURS.getOrDefault(colour, colour);
    }

    /** The unit's own name; the code where there is no such unit any more. */
    static String place(String region) {
        if (region.isEmpty()) {
            return "全国";
        }
        return Regions.get().known(region) ? Regions.get().name(region) : region;
    }

    static String fullPlace(String region) {
        if (region.isEmpty()) {
            return "全国";
        }
        return Regions.get().known(region) ? Regions.get().fullName(region) : region;
    }

    static String minute(@Nullable Instant instant) {
        return instant == null ? "—" : MINUTE.format(instant);
    }

    static String second(@Nullable Instant instant) {
        return instant == null ? "" : SECOND.format(instant);
    }

    static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    static String duration(Optional<Duration> duration) {
        return duration.map(Words::duration).orElse("—");
    }

    static String durationInEnglish(Optional<Duration> duration) {
        return duration.map(Words::durationInEnglish).orElse("—");
    }

    private static String durationInEnglish(Duration duration) {
        long hours = duration.toHours();
        String hoursWord = hours == 0 ? "" : hours + " h ";
        String minutes = duration.toMinutes() == 0 ? "" : duration.toMinutesPart() + " min ";
        return hoursWord + minutes + duration.toSecondsPart() + " s";
    }

    private static String duration(Duration duration) {
        long hours = duration.toHours();
        String hoursWord = hours == 0 ? "" : hours + "小时";
        String minutes = duration.toMinutes() == 0 ? "" : duration.toMinutesPart() + "分";
        return hoursWord + minutes + duration.toSecondsPart() + "秒";
    }
}
