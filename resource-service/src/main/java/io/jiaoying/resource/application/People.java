package io.jiaoying.resource.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.domain.Entry;
import io.jiaoying.resource.domain.Hierarchy;
import io.jiaoying.resource.domain.Registered;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The directory of people, for writing. */
public interface People {
    /** Lets one writer at a time into the directory, until the transaction ends, and tells who is above whom. */
    Uni<Hierarchy> lock(Tx tx);

    /** Those of the ids who are in the directory. */
    Uni<Map<String, Registered>> find(Tx tx, Collection<String> ids);

    /** Adds or replaces, with the posts they hold; in the order given. */
    Uni<List<StoredPerson>> store(Tx tx, List<Entry> entries);

    /** Destroys number and address, keeps the id and the revision of the removal; empty when there is nobody. */
    Uni<Optional<Long>> remove(Tx tx, String id);

    /** Ids of those who name this person as superior or are their deputy. */
    Uni<List<String>> dependentsOf(Tx tx, String id);
}
