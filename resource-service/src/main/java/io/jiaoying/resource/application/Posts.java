package io.jiaoying.resource.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Posts, for writing. */
public interface Posts {
    /** Empty when the region has a post of this title. */
    Uni<Optional<UUID>> add(Tx tx, String title, String region);
}
