package io.jiaoying.warning.directory.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.directory.domain.Person;
import io.smallrye.mutiny.Uni;

/** The projection that calls are made from; it needs nobody else to be up. Old news changes nothing. */
public interface Directory {
    Uni<Void> keep(Tx tx, Person person);

    /** The person holds no post any more; the sealed numbers are destroyed. False for old news. */
    Uni<Boolean> remove(Tx tx, String personId, String region, long revision);
}
