package io.jiaoying.resource.application;

import io.jiaoying.access.Identity;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.domain.Change;
import io.jiaoying.resource.domain.Entry;
import io.jiaoying.resource.domain.Registered;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores checked entries and tells the others, in one transaction; what is as it was is neither stored nor told. */
@ApplicationScoped
class StoreEntries {
    /** A county is one step; a whole province does not hold an event loop while it is encoded. */
    private static final int ROWS_AT_A_TIME = 2_000;

    private final People people;
    private final Outbox outbox;

    StoreEntries(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    Uni<ImportCounts> store(Tx tx, Identity caller, List<Entry> entries) {
        return people.find(tx, entries.stream().map(Entry::id).toList())
                .invoke(present -> requireScope(caller, entries, present.values()))
                .chain(present -> storeChanged(tx, byChange(entries, present)));
    }

    /** Nobody may take over a person of another region by using their id. */
    private static void requireScope(Identity caller, List<Entry> wanted, Collection<Registered> present) {
        wanted.forEach(entry -> caller.requireRegion(entry.region()));
        present.forEach(person -> caller.requireRegion(person.entry().region()));
    }

    private static Map<Change, List<Entry>> byChange(List<Entry> entries, Map<String, Registered> present) {
        Function<Entry, Change> change =
                entry -> Change.of(Optional.ofNullable(present.get(entry.id())).map(Registered::entry), entry);
        return entries.stream().collect(Collectors.groupingBy(change));
    }

    private Uni<ImportCounts> storeChanged(Tx tx, Map<Change, List<Entry>> entries) {
        List<Entry> added = entries.getOrDefault(Change.NEW, List.of());
        List<Entry> updated = entries.getOrDefault(Change.UPDATED, List.of());
        int unchanged = entries.getOrDefault(Change.UNCHANGED, List.of()).size();
        ImportCounts counts = new ImportCounts(added.size(), updated.size(), unchanged);
        Cause cause = Cause.fresh();
        return Multi.createFrom()
                .items(Stream.concat(added.stream(), updated.stream()))
                .group()
                .intoLists()
                .of(ROWS_AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(some -> storeAndTell(tx, cause, some))
                .collect()
                .last()
                .replaceWith(counts);
    }

    private Uni<Void> storeAndTell(Tx tx, Cause cause, List<Entry> some) {
        return people.store(tx, some)
                .chain(stored -> outbox.append(
                        tx, cause, stored.stream().map(StoreEntries::told).toList()));
    }

    private static PersonRegisteredV1 told(StoredPerson person) {
        Entry entry = person.entry();
        return new PersonRegisteredV1(
                entry.id(),
                entry.name(),
                entry.post(),
                entry.region(),
                entry.superiorId(),
                entry.deputyOfId(),
                person.phoneSealed(),
                person.emailSealed(),
                person.revision());
    }
}
