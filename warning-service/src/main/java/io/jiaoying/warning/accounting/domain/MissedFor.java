package io.jiaoying.warning.accounting.domain;

import io.jiaoying.warning.calling.domain.AttemptEnd;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.DeadNumber;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one reason why a target was not woken: the nearest that any attempt to reach it has come, a human hand first. */
public enum MissedFor {
    NOT_ENOUGH("有响应，但未达方案要求", "answered, but not in a way that counts"),
    HUNG_UP("接听后中途挂断", "hung up early"),
    DECLINED("拒接", "declined"),
    BUSY("占线", "busy"),
    NO_ANSWER("响铃无人接听", "rang, nobody took it"),
    /** Said of one channel it holds for the person, whatever else was sent there in vain. */
    DEAD_NUMBER("空号或停机", "the number reaches nobody"),
    SILENCE("已发出，无任何回应", "left, and nothing came back"),
    UNDELIVERED("信息未送达", "not delivered"),
    REFUSED("运营商拒绝", "the carrier refused it"),
    NOT_TAKEN("运营商未受理", "no carrier took it"),
    NEVER_CALLED("未及呼叫", "never called");

    private final String chinese;
    private final String english;

    MissedFor(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** How one attempt to reach the target itself ended, and the carrier's or our own word for why. */
    public record End(
            Channel channel, AttemptEnd end, @Nullable String reason) {
        private boolean deadNumber() {
            return reason != null && DeadNumber.says(reason);
        }
    }

    public static MissedFor of(Collection<End> ends) {
        return ends.stream().map(MissedFor::of).min(Enum::compareTo).orElse(NEVER_CALLED);
    }

    private static MissedFor of(End one) {
        return switch (one.end()) {
            case ANSWERED, NOT_ENOUGH -> NOT_ENOUGH;
            case HUNG_UP -> HUNG_UP;
            case BUSY -> BUSY;
            case NO_ANSWER -> NO_ANSWER;
            case DECLINED -> declined(one);
            case SILENCE, MAY_HAVE_LEFT -> SILENCE;
            case REFUSED -> one.deadNumber() ? DEAD_NUMBER : REFUSED;
            case NOT_TAKEN -> NOT_TAKEN;
            default -> NEVER_CALLED;
        };
    }

    private static MissedFor declined(End one) {
        if (one.deadNumber()) {
            return DEAD_NUMBER;
        }
        return one.channel() == Channel.VOICE ? DECLINED : UNDELIVERED;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
