package io.jiaoying.incident.document.domain;

import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.Report;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names as the latest of these reports that speaks of them gives them.
 *
 * @param reports the first one first
 */
public record NamesAsOf(List<Report> reports, Names names) {

    /** What may be shown of the names of one report. */
    @FunctionalInterface
    public interface Names {
        @Nullable
        String of(UUID report, String field);
    }

    public @Nullable String of(String field) {
        for (int i = reports.size() - 1; i >= 0; i--) {
            String name = names.of(reports.get(i).id(), field);
            if (name != null || speaksOfAnother(reports.get(i), field)) {
                return name;
            }
        }
        return null;
    }

    /** A report that states another post without a name speaks of another person, whom nobody has named yet. */
    private static boolean speaksOfAnother(Report report, String field) {
        var stated = report.content().particulars();
        return switch (field) {
            case PersonalData.LEADER_NAME, PersonalData.LEADER_PHONE ->
                stated.leaderOnScene().post() != null;
            case PersonalData.COMMANDER_NAME, PersonalData.COMMANDER_PHONE ->
                stated.commander().post() != null;
            default -> false;
        };
    }
}
