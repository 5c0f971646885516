package io.jiaoying.warning.directory.messaging;

import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.outbox.EventHandler;
import io.jiaoying.outbox.PoisonRecordException;
import io.jiaoying.outbox.Received;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.directory.application.Directory;
import io.jiaoying.warning.directory.domain.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Somebody holds a post, or something about them changed. */
@ApplicationScoped
class PersonRegisteredHandler implements EventHandler<PersonRegisteredV1> {
    private final Directory directory;

    PersonRegisteredHandler(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Class<PersonRegisteredV1> event() {
        return PersonRegisteredV1.class;
    }

    @Override
    public Uni<Void> handle(Tx tx, Received<PersonRegisteredV1> received) {
        PersonRegisteredV1 data = received.data();
        Region region = Regions.get()
                .find(data.region())
                .orElseThrow(() -> new PoisonRecordException("unknown region " + data.region()));
        return directory.keep(
                tx,
                new Person(
                        data.personId(),
                        data.name(),
                        data.post(),
                        region.code(),
                        data.superiorId(),
                        data.deputyOfId(),
                        data.phoneSealed(),
                        data.emailSealed(),
                        data.revision()));
    }
}
