package io.jiaoying.incident.finding.domain;

import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suspected 谎报: figures that were taken back, or that other sources contradict. Intent is for people to judge. */
public final class Misstatements {
    private static final Set<String> INDEPENDENT = Set.of("110", "119", "120", "public", "media", "satellite");

    private Misstatements() {}

    public static List<Suspected> in(Incident incident, List<Report> reports) {
        var suspected = new ArrayList<Suspected>();
        ReportContent view = reports.get(0).content();
        for (Report report : reports.subList(1, reports.size())) {
            takenBack(view, report).ifPresent(suspected::add);
            view = view.updatedBy(report.content());
        }
        for (Report report : reports) {
            contradicted(incident, report).ifPresent(suspected::add);
        }
        return List.copyOf(suspected);
    }

    /** A correction that changes a figure, or any report that lowers one: people found are not people who were never lost. */
    private static Optional<Suspected> takenBack(ReportContent before, Report report) {
        Map<String, Long> was = StatedFigures.in(before).byName();
        List<Evidence> evidence = StatedFigures.in(report.content()).byName().entrySet().stream()
                .filter(now -> isTakenBack(report, now.getKey(), was.get(now.getKey()), now.getValue()))
                .map(now -> Evidence.ofFigure(
                        now.getKey(),
                        "%d → %d".formatted(was.get(now.getKey()), now.getValue()),
                        "report/" + report.id()))
                .toList();
        return suspected("misstatement/report/" + report.id(), evidence);
    }

    private static boolean isTakenBack(Report report, String figure, @Nullable Long was, long now) {
        if (was == null || was == now) {
            return false;
        }
        boolean mayFall = figure.equals("missing");
        return report.kind() == ReportKind.CORRECTION || (now < was && !mayFall);
    }

    /** One of the desk's own reports cites 119 or 120 with more people than the incident has now. */
    private static Optional<Suspected> contradicted(Incident incident, Report report) {
        String source = report.content().sourceKind();
        if (source == null || !INDEPENDENT.contains(source)) {
            return Optional.empty();
        }
        List<Evidence> evidence = exceeding(
                StatedFigures.in(report.content()),
                StatedFigures.in(incident.content()),
                source,
                "report/" + report.id());
        return suspected("misstatement/" + incident.id() + "/source/" + report.id(), evidence);
    }

    /**
     * A tip counts more people than the incident it is about, as far as these are known by now. Each of its figures is said
     * once: not again because the incident's changes, nor because people have looked at it.
     *
     * @param known what tips about the incident were suspected to show before
     */
    public static Optional<Suspected> against(Tip tip, Incident incident, List<Finding> known) {
        String reference = Evidence.referenceToTip(tip.id());
        List<Evidence> evidence =
                exceeding(tip.figures(), StatedFigures.in(incident.content()), tip.sourceKind(), reference).stream()
                        .filter(one -> known.stream().noneMatch(finding -> finding.tells(one)))
                        .toList();
        String figures = evidence.stream().map(Evidence::figure).collect(Collectors.joining("+"));
        return suspected("misstatement/" + incident.id() + "/" + reference + "/" + figures, evidence);
    }

    private static List<Evidence> exceeding(
            StatedFigures told, StatedFigures reported, String source, String reference) {
        return told.byName().entrySet().stream()
                .filter(one -> reported.byName().getOrDefault(one.getKey(), Long.MAX_VALUE) < one.getValue())
                .map(one -> Evidence.ofFigure(
                        one.getKey(),
                        "%s 称 %d，上报 %d"
                                .formatted(
                                        source,
                                        one.getValue(),
                                        reported.byName().get(one.getKey())),
                        reference))
                .toList();
    }

    private static Optional<Suspected> suspected(String key, List<Evidence> evidence) {
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suspected(FindingKind.MISSTATEMENT, key, evidence));
    }
}
