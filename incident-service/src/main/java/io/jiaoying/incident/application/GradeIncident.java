package io.jiaoying.incident.application;

import io.jiaoying.incident.domain.GradeVerdict;
import io.jiaoying.incident.domain.Incident;
import jakarta.enterprise.context.ApplicationScoped;

/** What the known figures of an incident prove, by the tables it began with. */
@ApplicationScoped
public class GradeIncident {
    private final InstalledRulePacks installed;

    GradeIncident(InstalledRulePacks installed) {
        this.installed = installed;
    }

    public GradeVerdict verdict(Incident incident) {
        return IncidentClocks.bookOf(installed.packs(), incident).grading().verdict(incident.content());
    }
}
