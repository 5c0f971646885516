package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.calling.domain.SilentTownship;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where call-outs and the calls of their targets are kept. */
public interface Calls {
    /** Ends a running call-out that has no open call left, so that a new one may start. */
    Uni<Void> endIfDone(Tx tx, UUID warningId, Instant at);

    /** False when one runs already. */
    Uni<Boolean> open(Tx tx, NewCallOut out);

    /**
     * One call per active person of the warned area, and their first attempts, in one statement, for a call-out that was opened
     * in this transaction; how many. Their first deadline is the call-out's ({@link FirstRungEnds}).
     */
    Uni<Integer> expand(Tx tx, NewCallOut out);

    /**
     * The same for a call-out that runs, for who has no call yet; the calls' ids. A call that stopped because its place left the
     * warning begins again.
     */
    Uni<List<UUID>> extend(Tx tx, NewCallOut out);

    /** Who began with the call-out and is still at its first rung without a deadline of their own, locked in the order of the ids. */
    Uni<List<UUID>> silentAtFirstRung(Tx tx, UUID callOutId);

    /** The calls with these ids in the order of their ids; unknown ones are left out. */
    Uni<List<LockedCall>> lock(Tx tx, List<UUID> ids);

    Uni<Void> advance(Tx tx, Map<UUID, Integer> nextSteps);

    /** They said that they are awake but not in place. */
    Uni<Void> notInPlace(Tx tx, List<UUID> ids, Instant at);

    /** They are called once more since they said so. */
    Uni<Void> calledBack(Tx tx, List<UUID> ids);

    Uni<Void> sendToDoor(Tx tx, List<DoorVisit> visits);

    /** What every target of the call-out in these townships (nine digits) has let be heard. */
    Uni<List<SilentTownship.Sign>> signs(Tx tx, UUID callOutId, Set<String> townships);

    Uni<Void> giveUp(Tx tx, List<UUID> ids);

    /** Ends the warning's running call-out and stops its open calls. */
    Uni<StoppedCalls> stop(Tx tx, UUID warningId, Instant at, String reason);

    /** The running call-out of a warning, if there is one, held against change. */
    Uni<Optional<CallOut>> running(Tx tx, UUID warningId);

    /** The open calls of a call-out whose people sit in none of the warning's areas any more, or of this person. */
    Uni<List<UUID>> openOutsideTheArea(Tx tx, CallOut out);

    Uni<List<UUID>> openOf(Tx tx, String personId);

    /** The open calls of exercises to people of a real call-out, where either of the two is this one. */
    Uni<List<UUID>> openInExercises(Tx tx, UUID callOutId);

    /** Stops those of them that are still open. */
    Uni<List<UUID>> stopThese(Tx tx, List<UUID> ids, String reason);

    /** Asks the answered targets of a stopped call-out for closing feedback until then; their pages stay open for it. */
    Uni<Void> awaitClosing(
            Tx tx, UUID callOutId, List<UUID> answered, Instant since, Instant until, Instant pageOpenUntil);

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
     * @param stopped whom nobody needs to call any more
     * @param answered whose answer stands
     * @param all every call of it
     */
    record StoppedCalls(@Nullable CallOut out, List<Target> stopped, List<Target> answered, List<UUID> all) {
        /**
         * A target.
         *
         * @param told something has left towards it
         */
        public record Target(UUID callId, String personId, boolean told) {}
    }
}
