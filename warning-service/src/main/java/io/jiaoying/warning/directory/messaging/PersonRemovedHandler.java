package io.jiaoying.warning.directory.messaging;

import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.directory.application.Directory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody holds no post any more. */
@ApplicationScoped
class PersonRemovedHandler implements EventHandler<PersonRemovedV1> {
    private final Directory directory;

    PersonRemovedHandler(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Class<PersonRemovedV1> event() {
        return PersonRemovedV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<PersonRemovedV1> received) {
        PersonRemovedV1 data = received.data();
        return directory.remove(tx, data.personId(), data.region(), data.revision());
    }
}
