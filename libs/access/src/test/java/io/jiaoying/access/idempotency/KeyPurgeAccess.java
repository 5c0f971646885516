package io.jiaoying.access.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets the test run the purge now instead of waiting for its timer. */
@ApplicationScoped
public class KeyPurgeAccess {
    @Inject
    KeyPurge purge;

    public int purge() {
        return purge.purge().await().indefinitely();
    }
}
