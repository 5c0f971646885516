package io.jiaoying.resource.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.regions.Regions;
import io.jiaoying.resource.domain.ImportCheck;
import io.jiaoying.resource.domain.ImportLine;
import io.jiaoying.resource.domain.RejectedLine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes a whole file of people into the directory. */
@ApplicationScoped
public class ImportPeople {
    private final People people;
    private final StoreEntries entries;

    ImportPeople(People people, StoreEntries entries) {
        this.people = people;
        this.entries = entries;
    }

    /** Refuses (400) a file with bad lines unless the good ones are to be kept; each bad line is named. */
    public Uni<ImportResult> run(Tx tx, Identity caller, List<ImportLine> lines, ImportMode mode) {
        return people.lock(tx)
                .map(directory -> ImportCheck.of(lines, directory, Regions.get()::known, RegionCode::expand))
                .invoke(check -> refuseBadLines(check.rejected(), mode))
                .chain(check -> entries.store(tx, caller, check.accepted())
                        .map(counts -> new ImportResult(counts, check.rejected())));
    }

    private static void refuseBadLines(List<RejectedLine> rejected, ImportMode mode) {
        if (mode == ImportMode.ALL_OR_NOTHING && !rejected.isEmpty()) {
            throw Refusal.invalid(rejected.stream().map(ImportPeople::violation).toList());
        }
    }

    private static Violation violation(RejectedLine rejected) {
        return Violation.of(
                "line " + rejected.line() + ": " + rejected.flaw().field(),
                rejected.flaw().chinese(),
                rejected.flaw().english());
    }
}
