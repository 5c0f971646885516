package io.jiaoying.resource.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.regions.Regions;
import io.jiaoying.resource.domain.Entry;
import io.jiaoying.resource.domain.EntryDraft;
import io.jiaoying.resource.domain.Flaw;
import io.jiaoying.resource.domain.Hierarchy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds one person, or replaces what the directory says of one. */
@ApplicationScoped
public class RegisterPerson {
    private final People people;
    private final StoreEntries entries;

    RegisterPerson(People people, StoreEntries entries) {
        this.people = people;
        this.entries = entries;
    }

    /** Refuses (409) an id that is in use. */
    public Uni<Void> add(Tx tx, Identity caller, EntryDraft draft) {
        return store(tx, caller, draft, present -> {
            if (present) {
                throw Refusal.conflict("person-exists", "该人员编号已在使用。", "This person id is already in use.");
            }
        });
    }

    /** Refuses (404) an id that is not in use. */
    public Uni<Void> change(Tx tx, Identity caller, EntryDraft draft) {
        return store(tx, caller, draft, present -> {
            if (!present) {
                throw NoSuchPerson.refusal();
            }
        });
    }

    private Uni<Void> store(Tx tx, Identity caller, EntryDraft draft, Consumer<Boolean> check) {
        return people.lock(tx).chain(directory -> {
            Entry entry = checked(caller, draft, directory);
            return people.find(tx, List.of(entry.id()))
                    .invoke(present -> check.accept(!present.isEmpty()))
                    .chain(() -> entries.store(tx, caller, List.of(entry)))
                    .replaceWithVoid();
        });
    }

    private static Entry checked(Identity caller, EntryDraft draft, Hierarchy directory) {
        List<Flaw> flaws = draft.flaws(Regions.get()::known);
        if (!flaws.isEmpty()) {
            throw refusal(flaws);
        }
        Entry entry = draft.toEntry(RegionCode::expand);
        Optional<Flaw> flaw = directory.with(List.of(entry)).flawOf(entry);
        if (flaw.isPresent()) {
            throw refusal(List.of(flaw.get()));
        }
        caller.requireRegion(entry.region());
        return entry;
    }

    private static Refusal refusal(List<Flaw> flaws) {
        return Refusal.invalid(flaws.stream()
                .map(flaw -> Violation.of(flaw.field(), flaw.chinese(), flaw.english()))
                .toList());
    }
}
