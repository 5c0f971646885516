package io.jiaoying.incident.api;

import io.jiaoying.incident.application.IncidentDetails;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names as the latest report that speaks of them gives them. */
record CurrentNames(IncidentDetails details) implements ParticularsJson.Names {

    @Override
    public @Nullable String of(String field) {
        List<Report> reports = details.reports();
        for (int i = reports.size() - 1; i >= 0; i--) {
            String name = details.masked().of(reports.get(i).id(), field);
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
