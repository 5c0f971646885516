package io.jiaoying.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a report upward. */
public final class TransmissionRules {
    private static final Set<String> MODES = Set.of("phone", "written");
    private static final int LONGEST_NAME = 100;

    /** A report upward as it was sent to us. */
    public record Stated(
            @Nullable String from,
            @Nullable String to,
            @Nullable String mode,
            @Nullable Instant sentAt,
            @Nullable String spokenTo,
            @Nullable Boolean heardBack) {}

    private TransmissionRules() {}

    public static List<Fault> faultsIn(Stated stated, Instant now) {
        boolean toItself = stated.from() != null && stated.from().equals(stated.to());
        boolean spokenOnPaper =
                "written".equals(stated.mode()) && (stated.spokenTo() != null || stated.heardBack() != null);
        return new Faults()
                .required("from", stated.from())
                .required("to", stated.to())
                .required("mode", stated.mode())
                .known("from", stated.from(), Levels::isKnown)
                .known("to", stated.to(), Levels::isKnown)
                .known("mode", stated.mode(), MODES::contains)
                .past("sentAt", stated.sentAt(), now)
                .text("spokenTo", stated.spokenTo(), LONGEST_NAME)
                .when(toItself, "to", "不能报给自己", "must not be the sender itself")
                .when(spokenOnPaper, "mode", "只有电话报告有受话人和复述", "only a phone report has a listener")
                .found();
    }

    /** Nothing was reported before it happened, unless the time of occurrence is an estimate. */
    public static List<Fault> faultsAgainst(Incident incident, Stated stated) {
        boolean estimated = Boolean.TRUE.equals(incident.content().occurredAtEstimated());
        boolean before = stated.sentAt() != null && stated.sentAt().isBefore(incident.occurredAt());
        return new Faults()
                .when(before && !estimated, "sentAt", "早于事发时间", "is before the event occurred")
                .found();
    }
}
