package io.jiaoying.warning.directory.messaging;

import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.directory.application.Directory;
import io.jiaoying.warning.directory.application.WhenPersonLeaves;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Somebody holds no post any more. */
@ApplicationScoped
class PersonRemovedHandler implements EventHandler<PersonRemovedV1> {
    private final Directory directory;
    private final Instance<WhenPersonLeaves> others;

    PersonRemovedHandler(Directory directory, @Any Instance<WhenPersonLeaves> others) {
        this.directory = directory;
        this.others = others;
    }

    @Override
    public Class<PersonRemovedV1> event() {
        return PersonRemovedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<PersonRemovedV1> received) {
        PersonRemovedV1 data = received.data();
        return directory
                .remove(tx, data.personId(), data.region(), data.revision())
                .chain(removed -> removed
                        ? tellOthers(tx, data.personId())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tellOthers(Tx tx, String personId) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (WhenPersonLeaves other : others) {
            told = told.chain(() -> other.left(tx, personId));
        }
        return told;
    }
}
