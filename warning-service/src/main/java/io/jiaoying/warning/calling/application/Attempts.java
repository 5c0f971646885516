package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where attempts wait to leave and their fate is kept. */
public interface Attempts {
    /** Mail to people without an address is left out. */
    Uni<Void> insert(Tx tx, List<AttemptDraft> drafts, @Nullable String traceparent);

    /** Wake attempts of earlier rungs that have not left are given up: the next rung replaces them. What each came to. */
    Uni<List<GivenUp>> supersede(Tx tx, List<UUID> callIds);

    /** Wake attempts to these targets themselves that have not left are not needed any more. */
    Uni<Void> withdraw(Tx tx, List<UUID> callIds);

    /**
     * One batch of a call-out at a time from here on, so that two of them do not both begin a message to the same superior. Taken
     * after the calls.
     */
    Uni<Void> oneAtATime(Tx tx, UUID callOutId);

    /** Messages to people of a branch that wait a moment for more of their people; held until the transaction ends. */
    Uni<Contacts> waitingForMore(Tx tx, UUID callOutId);

    /** The last visit that was sent out about a call at the door. */
    Uni<UUID> visitOf(Tx tx, UUID callId);

    /** The calls an attempt is about: its own, and those bundled with it. Empty for an unknown attempt. */
    Uni<List<UUID>> callsOf(Tx tx, UUID attemptId);

    /** Keeps what the carrier says unless something later is known already; null when it is old news. */
    Uni<@Nullable AttemptOutcome> outcome(Tx tx, CarrierNews news);

    /** An attempt that was given up, and why. */
    record GivenUp(String channel, String reason) {}

    /**
     * An attempt whose outcome changed.
     *
     * @param aboutSomebodyElse it went to a deputy or superior
     */
    record AttemptOutcome(String toPersonId, String channel, boolean aboutSomebodyElse, boolean feedback) {}
}
