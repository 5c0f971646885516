package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.ReportKind;
import io.jiaoying.incident.report.domain.Progress;
import java.util.Objects;
import java.util.Optional;

/**
 * A title drafted from place, type, casualties and progress. It stands in lists and events, so it is made of codes and
 * figures alone: no free text, no person.
 */
public final class DraftTitle {
    private DraftTitle() {}

    /** The incident's own title: {@code 陕西省汉中市勉县武侯镇危险化学品事故致2人死亡3人失联，正在搜救}. */
    public static String ofIncident(ReportContent view, String placeName, boolean exercise) {
        String type = Objects.requireNonNull(view.eventType());
        return (exercise ? "【演练】" : "")
                + placeName
                + EventTypes.find(type).map(found -> found.chinese()).orElse(type)
                + CasualtyWords.inTitle(view.casualties())
                + progress(view).map(said -> "，" + said).orElse("");
    }

    /** The title of one report: the incident's at that moment and what report it is. */
    public static String ofReport(String incidentTitle, ReportKind kind, int ordinal) {
        return incidentTitle + "（" + ReportLabel.of(kind, ordinal) + "）";
    }

    private static Optional<String> progress(ReportContent view) {
        return Optional.ofNullable(view.particulars().progress())
                .flatMap(Progress::of)
                .map(Progress::chinese);
    }
}
