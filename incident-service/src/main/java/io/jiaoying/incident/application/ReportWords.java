package io.jiaoying.incident.application;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.incident.domain.EventTypes;
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

    /** Place and type; carries no personal data. */
    static String title(ReportContent view) {
        String region = Objects.requireNonNull(view.place().region());
        String type = Objects.requireNonNull(view.eventType());
        String name = EventTypes.find(type).map(t -> t.chinese()).orElse(type);
        return Regions.get().fullName(region) + name;
    }
}
