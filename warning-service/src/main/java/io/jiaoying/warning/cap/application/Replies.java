package io.jiaoying.warning.cap.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queue of our answers. */
public interface Replies {
    Uni<Void> queue(Tx tx, Reply reply, Instant now);

    /** Those due; nobody else gets them for a while. */
    Uni<List<Reply>> claim(Tx tx, Instant now, Instant until, int most);

    Uni<Void> sent(Tx tx, Reply reply);

    /** @param nextAt null when it is given up */
    Uni<Void> failed(Tx tx, Reply reply, String reason, @Nullable Instant nextAt);
}
