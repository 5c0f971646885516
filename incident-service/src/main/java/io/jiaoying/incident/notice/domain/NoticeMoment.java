package io.jiaoying.incident.notice.domain;

import java.util.Arrays;
import java.util.Optional;

/** What makes a notice due. */
public enum NoticeMoment {
    /** The incident was reported here. */
    REPORTED("reported"),
    /** The local government judged a 重大 or 特别重大 event likely (突发事件应对法 art. 62). */
    JUDGED_LIKELY_MAJOR("judged-likely-major"),
    /** A warning of our own was issued (突发事件应对法 art. 64). */
    WARNING_ISSUED("warning-issued");

    private final String wire;

    NoticeMoment(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<NoticeMoment> of(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire.equals(wire)).findFirst();
    }
}
