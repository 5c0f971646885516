package io.jiaoying.warning.carriers.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: which attempts went to which number, known by its hash only. */
public interface ReplyAddresses {
    /** Kept before the message leaves, so that no reply comes too early. */
    Uni<Void> remember(List<Address> addresses);

    /** The wake attempt a reply from this number answers: of those to a call still open the latest, else the latest. */
    Uni<@Nullable UUID> latestTo(Tx tx, String phoneHash);

    /** The attempt that a carrier knows by this id. */
    Uni<@Nullable UUID> byCarrierId(Tx tx, String carrierId);

    /** An attempt and the hash of the number it went to. */
    record Address(UUID attemptId, String phoneHash) {}
}
