package io.jiaoying.incident.notice.domain;

import java.util.Arrays;
import java.util.Optional;

/** Whom a notice is for. */
public enum NoticeKind {
    /** 公安、人社、工会、检察院 and the like. */
    DEPARTMENT("department"),
    /** 本级人民政府. */
    SAME_LEVEL_GOVERNMENT("same-level-government"),
    /** A level that a report upward passed over 越级. */
    SKIPPED_LEVEL("skipped-level"),
    /** 毗邻地区. */
    NEIGHBOUR("neighbour"),
    /** 上级人民政府. */
    HIGHER_GOVERNMENT("higher-government"),
    /** 上级有关部门. */
    SUPERIOR_DEPARTMENT("superior-department"),
    /** 当地驻军. */
    GARRISON("garrison"),
    /** The body in whose remit it is 移送. */
    TRANSFER("transfer");

    private final String wire;

    NoticeKind(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Skipped levels are told by the system, and a transfer is a step of its own. */
    public boolean isSentByHand() {
        return this != SKIPPED_LEVEL && this != TRANSFER;
    }

    public static Optional<NoticeKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }
}
