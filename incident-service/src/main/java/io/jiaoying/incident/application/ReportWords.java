package io.jiaoying.incident.application;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.incident.document.domain.DraftTitle;
import io.jiaoying.incident.domain.Fault;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.domain.Vocabulary;
import io.jiaoying.regions.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** The words reports may use here, and how faults are told. */
@ApplicationScoped
public class ReportWords {
    private final InstalledRulePacks installed;

    ReportWords(InstalledRulePacks installed) {
        this.installed = installed;
    }

    Vocabulary vocabulary() {
        return new Vocabulary(Regions.get()::known, installed.packs()::knowsTag);
    }

    /** Refuses (400) with every fault, if there is one. */
    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults.stream()
                    .map(fault -> Violation.of(fault.field(), fault.chinese(), fault.english()))
                    .toList());
        }
    }

    /** The incident's title, drafted from what is known. */
    static String title(ReportContent view, boolean exercise) {
        String region = Objects.requireNonNull(view.place().region());
        return DraftTitle.ofIncident(view, Regions.get().fullName(region), exercise);
    }
}
