package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Profile;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: who keeps what is asked back of each target, under profiles that ask by type. */
public interface FeedbackDemands {
    /** These calls were answered; they are locked. */
    Uni<Void> answered(Tx tx, Cause cause, Profile profile, List<UUID> callIds, Instant at);

    /** They answered that they are not in place, and are called again because of it: no arrival is owed beside that. */
    Uni<Void> calledBack(Tx tx, List<UUID> callIds);

    /** The warning is over: what was owed because of it is no longer, and closing feedback may be. The calls are locked. */
    Uni<Void> ended(Tx tx, Cause cause, CallOut out, Calls.StoppedCalls stopped, Instant at);
}
