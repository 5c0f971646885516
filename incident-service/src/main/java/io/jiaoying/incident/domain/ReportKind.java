package io.jiaoying.incident.domain;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of report an incident gathers. */
public enum ReportKind {
    /** 初报: opens the incident. */
    FIRST("first", false),
    /** 续报: progress while the incident is handled. */
    FOLLOW_UP("follow-up", false),
    /** 补报: casualties changed, also after closure (493号 art. 13). */
    SUPPLEMENT("supplement", true),
    /** 终报: handling ended; closure needs one. */
    FINAL("final", false),
    /** 核报: audited figures. */
    VERIFICATION("verification", true),
    /** 更正: an earlier statement was wrong. */
    CORRECTION("correction", true);

    private final String wire;
    private final boolean takenWhenClosed;

    ReportKind(String wire, boolean takenWhenClosed) {
        this.wire = wire;
        this.takenWhenClosed = takenWhenClosed;
    }

    public String wire() {
        return wire;
    }

    /** Whether a closed incident still takes this kind. */
    public boolean isTakenWhen(IncidentState state) {
        return state == IncidentState.OPEN || takenWhenClosed;
    }

    /** Only a correction may say that it was another kind of event, or elsewhere. */
    public boolean mayChangeTypeAndRegion() {
        return this == CORRECTION;
    }

    public static Optional<ReportKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }

    /** A kind that may follow the first report. */
    public static Optional<ReportKind> followingOf(String wire) {
        return of(wire).filter(kind -> kind != FIRST);
    }
}
