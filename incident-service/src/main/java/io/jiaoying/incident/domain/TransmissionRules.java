package io.jiaoying.incident.domain;

import io.jiaoying.incident.report.domain.PhoneCall;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a report upward. */
public final class TransmissionRules {
    private static final Set<String> MODES = Set.of("phone", "written");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_TOLD = 50;

    /** A report upward as it was sent to us. */
    public record Stated(
            @Nullable String from,
            @Nullable String to,
            @Nullable String mode,
            @Nullable Instant sentAt,
            @Nullable String spokenTo,
            @Nullable Boolean heardBack,
            @Nullable UUID reportId,
            @Nullable PhoneCall call) {

        /** As it counts there: what goes to or comes from a level that does not exist is that of who stands for it. */
        public Stated in(String region) {
            return new Stated(
                    from == null ? null : Levels.standingFor(from, region),
                    to == null ? null : Levels.standingFor(to, region),
                    mode,
                    sentAt,
                    spokenTo,
                    heardBack,
                    reportId,
                    call);
        }
    }

    private TransmissionRules() {}

    public static List<Fault> faultsIn(Stated stated, Instant now) {
        boolean toItself = stated.from() != null && stated.from().equals(stated.to());
        boolean spokenOnPaper = "written".equals(stated.mode())
                && (stated.spokenTo() != null || stated.heardBack() != null || stated.call() != null);
        Faults faults = new Faults()
                .required("from", stated.from())
                .required("to", stated.to())
                .required("mode", stated.mode())
                .known("from", stated.from(), Levels::isKnown)
                .known("to", stated.to(), Levels::isKnown)
                .known("mode", stated.mode(), MODES::contains)
                .past("sentAt", stated.sentAt(), now)
                .text("spokenTo", stated.spokenTo(), LONGEST_NAME)
                .when(toItself, "to", "不能报给自己", "must not be the sender itself")
                .when(spokenOnPaper, "mode", "只有电话报告有受话人和复述", "only a phone report has a listener");
        call(faults, stated.call(), now);
        return faults.found();
    }

    private static void call(Faults faults, @Nullable PhoneCall call, Instant now) {
        PhoneCall known = Objects.requireNonNullElse(call, PhoneCall.NOTHING_SAID);
        faults.text("caller.unit", known.callerUnit(), LONGEST_LINE)
                .text("caller.post", known.callerPost(), LONGEST_LINE)
                .text("said", known.said(), LONGEST_TEXT)
                .when(
                        known.toldBefore().size() > MOST_TOLD,
                        "toldBefore",
                        "超过 " + MOST_TOLD + " 项",
                        "has more than " + MOST_TOLD + " items");
        for (int i = 0; i < known.toldBefore().size(); i++) {
            String at = "toldBefore[" + i + "]";
            PhoneCall.ToldBefore told = known.toldBefore().get(i);
            faults.text(at + ".unit", told.unit(), LONGEST_LINE)
                    .text(at + ".post", told.post(), LONGEST_LINE)
                    .past(at + ".at", told.at(), now);
        }
    }

    /**
     * Nothing was reported before it happened, unless the time of occurrence is an estimate; and where no city is, none
     * reports to the province, where no county is, none to the city.
     *
     * @param stated as it counts where the incident is
     */
    public static List<Fault> faultsAgainst(Incident incident, Stated stated) {
        boolean estimated = Boolean.TRUE.equals(incident.content().occurredAtEstimated());
        boolean before = stated.sentAt() != null && stated.sentAt().isBefore(incident.occurredAt());
        boolean toItself = stated.from() != null && stated.from().equals(stated.to());
        return new Faults()
                .when(before && !estimated, "sentAt", "早于事发时间", "is before the event occurred")
                .when(
                        toItself && !Levels.hasCity(incident.region()),
                        "from",
                        "此地没有市一级，由省级代行",
                        "there is no city level here, the province stands for it")
                .when(
                        toItself && !Levels.hasCounty(incident.region()),
                        "from",
                        "此地没有县一级，由市级代行",
                        "there is no county level here, the city stands for it")
                .found();
    }
}
