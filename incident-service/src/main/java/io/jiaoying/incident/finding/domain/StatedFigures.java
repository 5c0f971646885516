package io.jiaoying.incident.finding.domain;

import io.jiaoying.incident.domain.ReportContent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures that reports are held to; what is not known 不明 is left out, it contradicts nothing. */
public record StatedFigures(Map<String, Long> byName) {
    public static StatedFigures in(ReportContent content) {
        return of(
                content.casualties().dead(),
                content.casualties().missing(),
                content.casualties().seriouslyInjured(),
                content.directLossYuan());
    }

    public static StatedFigures of(
            @Nullable Integer dead,
            @Nullable Integer missing,
            @Nullable Integer seriouslyInjured,
            @Nullable Long directLossYuan) {
        var byName = new LinkedHashMap<String, Long>();
        put(byName, "dead", dead);
        put(byName, "missing", missing);
        put(byName, "seriouslyInjured", seriouslyInjured);
        put(byName, "directLossYuan", directLossYuan);
        return new StatedFigures(byName);
    }

    private static void put(Map<String, Long> byName, String name, @Nullable Number figure) {
        if (figure != null) {
            byName.put(name, figure.longValue());
        }
    }
}
