package io.jiaoying.incident.clock.domain;

import java.util.Arrays;
import java.util.Optional;

/** The moment from which a limit counts. */
public enum ClockStart {
    /** 事发后: occurrence. */
    OCCURRED("occurred"),
    /** 获悉、得知: first knowledge by the obliged unit. */
    KNOWN("known"),
    /** 接报后: receipt from the hop below. */
    RECEIVED("received"),
    /** 逐级上报: the hop below reported to this one. */
    PREVIOUS_HOP("previous-hop"),
    /** 灾情稳定后: an official judgement. */
    STABLE("stable"),
    /** 处置结束后: the response ended. */
    ENDED("ended"),
    /** 每日8时前: wall clock, Asia/Shanghai. */
    FIXED_TIME("fixed-time");

    private final String wire;

    ClockStart(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<ClockStart> of(String wire) {
        return Arrays.stream(values()).filter(start -> start.wire.equals(wire)).findFirst();
    }
}
