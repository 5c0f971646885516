package io.jiaoying.resource.application;

import io.jiaoying.access.Identity;
import io.jiaoying.outbox.Tx;
import io.jiaoying.resource.domain.PhoneNumber;
import io.jiaoying.resource.domain.Registered;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Shows one number in clear for one call; who asked and why is on record before it is shown. */
@ApplicationScoped
public class DisclosePhone {
    private static final Logger LOG = Logger.getLogger(DisclosePhone.class);

    private final People people;
    private final Disclosures disclosures;

    DisclosePhone(People people, Disclosures disclosures) {
        this.people = people;
        this.disclosures = disclosures;
    }

    /** Puts the request on record. */
    public Uni<UUID> note(Tx tx, Identity caller, String personId, String reason) {
        return find(tx, caller, personId)
                .chain(person -> disclosures.note(tx, personId, caller.party(), caller.name(), reason))
                .invoke(id ->
                        LOG.infof("phone disclosed: person %s, to %s, disclosure %s", personId, caller.party(), id));
    }

    /** The number, for the answer to a request that is on record. */
    public Uni<PhoneNumber> read(Tx tx, Identity caller, String personId) {
        return find(tx, caller, personId).map(person -> person.entry().phone());
    }

    private Uni<Registered> find(Tx tx, Identity caller, String personId) {
        return people.find(tx, List.of(personId)).map(found -> {
            Registered person = found.get(personId);
            if (person == null) {
                throw NoSuchPerson.refusal();
            }
            caller.requireRegion(person.entry().region());
            return person;
        });
    }
}
