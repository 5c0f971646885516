package io.jiaoying.warning.cap.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far polled feeds were read. */
public interface Feeds {
    /** What the last reading left behind. */
    record Mark(@Nullable String etag, @Nullable String lastModified) {}

    /** A feed's state for those who watch it. */
    record State(
            String name,
            @Nullable Instant readAt,
            @Nullable Instant failingSince,
            @Nullable String failure) {}

    /** Empty when it is not due, or another replica reads it. */
    Uni<Optional<Mark>> claim(Tx tx, String feed, Instant now, Instant next);

    Uni<Boolean> isDealtWith(Tx tx, String feed, String entry, String updated);

    Uni<Void> dealtWith(Tx tx, String feed, String entry, String updated, String outcome, Instant at);

    Uni<Void> read(Tx tx, String feed, Mark mark, Instant at);

    Uni<Void> failed(Tx tx, String feed, String reason, Instant at);

    Uni<List<State>> states();
}
