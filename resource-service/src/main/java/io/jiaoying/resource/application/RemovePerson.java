package io.jiaoying.resource.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.domain.Registered;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a person out of the directory and destroys their number. */
@ApplicationScoped
public class RemovePerson {
    private final People people;
    private final Outbox outbox;

    RemovePerson(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /** Refuses (409) while others still climb to this person: their branch would end in nobody. */
    public Uni<Void> run(Tx tx, Identity caller, String id) {
        return people.lock(tx)
                .chain(directory -> people.find(tx, List.of(id)))
                .map(found -> permitted(caller, found.get(id)))
                .chain(person -> people.dependentsOf(tx, id)
                        .invoke(RemovePerson::refuseDependents)
                        .chain(() -> people.remove(tx, id))
                        .chain(revision -> outbox.append(
                                tx,
                                Cause.fresh(),
                                new PersonRemovedV1(id, person.entry().region(), revision.orElseThrow()))));
    }

    private static Registered permitted(Identity caller, @Nullable Registered person) {
        if (person == null) {
            throw NoSuchPerson.refusal();
        }
        caller.requireRegion(person.entry().region());
        return person;
    }

    private static void refuseDependents(List<String> dependents) {
        if (!dependents.isEmpty()) {
            String ids = String.join(", ", dependents);
            throw Refusal.conflict(
                    "person-still-needed",
                    "仍有人员以其为上级或为其副手：" + ids,
                    "Others still name this person as superior or principal: " + ids);
        }
    }
}
