package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Profile;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where call-outs and the calls of their targets are kept. */
public interface Calls {
    /** Ends a running call-out that has no open call left, so that a new one may start. */
    Uni<Void> endIfDone(Tx tx, UUID warningId, Instant at);

    /** False when one runs already. */
    Uni<Boolean> open(Tx tx, NewCallOut out);

    /** One call per active person of the warned area, and their first attempts, in one statement; the calls' ids. */
    Uni<List<UUID>> expand(Tx tx, NewCallOut out);

    /** The calls with these ids in the order of their ids; unknown ones are left out. */
    Uni<List<LockedCall>> lock(Tx tx, List<UUID> ids);

    Uni<Void> advance(Tx tx, Map<UUID, Integer> nextSteps);

    Uni<Void> sendToDoor(Tx tx, List<UUID> ids, List<@Nullable String> askedIds);

    Uni<Void> giveUp(Tx tx, List<UUID> ids);

    /** Stops every open call of the warning's running call-out. */
    Uni<StoppedCalls> stop(Tx tx, UUID warningId, Instant at);

    /** Keeps the pages of a stopped call-out open until then and asks its answered targets for closing feedback. */
    Uni<Void> awaitClosing(Tx tx, UUID callOutId, List<UUID> answered, Instant since, Instant until);

    /**
     * A call-out to be opened.
     */
    record NewCallOut(
            UUID id,
            UUID warningId,
            Profile profile,
            @Nullable String colour,
            String startedBy,
            Instant startedAt,
            String correlationId,
            @Nullable String traceparent) {}

    /**
     * What stopping met.
     *
     * @param out null when nothing ran
     * @param all every call of it
     */
    record StoppedCalls(@Nullable CallOut out, List<UUID> stopped, List<Target> answered, List<UUID> all) {
        /** An answered target. */
        public record Target(UUID callId, String personId) {}
    }
}
