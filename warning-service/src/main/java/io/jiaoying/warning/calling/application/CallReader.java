package io.jiaoying.warning.calling.application;

import io.jiaoying.access.RegionScope;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads call-outs without changing them. */
public interface CallReader {
    /** Targets of the warning's latest call-out within the scope, by person; one row more than a page tells of a next. */
    Uni<List<CallView>> list(
            UUID warningId, RegionScope scope, Filter filter, @Nullable String afterPersonId, int rows);

    /** What a list may be narrowed to. */
    record Filter(@Nullable String region, @Nullable String state) {}

    /** With the names and words of its feedback, which {@link #list} only masks. */
    Uni<Optional<CallView>> find(UUID callId);

    /** Masked as in a list: the answer to a request is kept for its repetition. */
    Uni<Optional<CallView>> find(Tx tx, UUID callId);

    /** Empty when the warning was never called out. */
    Uni<Optional<CallBoard>> board(UUID warningId, RegionScope scope);

    /** Of a call-out that this transaction has started: nothing has left and nobody has answered, so only targets are counted. */
    Uni<Optional<CallBoard>> boardAtStart(Tx tx, UUID warningId, RegionScope scope);

    /** Who is to be visited because of the warning's latest call-out, village by village. */
    Uni<List<DoorVisitView>> doorVisits(UUID warningId, RegionScope scope);

    /** The page of one call, or of the calls one attempt is about; empty when there is none. */
    Uni<Optional<Page>> page(PageTokens.Opened opened);

    /**
     * What a phone page may show.
     *
     * @param callIds the calls it is about
     * @param aboutOthers the page is a deputy's or superior's
     * @param personId whose page it is
     * @param openUntil when it closes
     * @param demanded types of feedback that are owed now, the most urgent first
     * @param attemptId the message that led to it, as far as known
     * @param asksInPlace the reader may answer that they are not yet in place
     */
    record Page(
            List<UUID> callIds,
            boolean aboutOthers,
            String personId,
            String headline,
            @Nullable String colour,
            @Nullable String description,
            @Nullable String instruction,
            String issuerName,
            Instant issuedAt,
            Instant expires,
            boolean exercise,
            boolean inForce,
            Instant openUntil,
            boolean answered,
            boolean feedbackAsked,
            boolean feedbackGiven,
            List<Outgoing.Silent> silent,
            List<String> demanded,
            @Nullable UUID attemptId,
            boolean asksInPlace) {}
}
