package io.jiaoying.warning.cap.application;

import io.jiaoying.access.RegionScope;
import io.jiaoying.access.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what came from others, taken or refused. */
public interface ReceivedReader {
    /** What a list may be narrowed to. */
    record Filter(
            @Nullable String state,
            @Nullable String sender,
            @Nullable String signature) {}

    /** One thing wrong. */
    record Fault(String path, String chinese, String english) {}

    /**
     * A message of somebody else.
     *
     * @param state {@code taken} it drafted, changed or answered a warning; {@code kept} nothing followed; {@code refused}
     * @param references as written; null when there are none, or before they were kept
     * @param problem why it was refused
     * @param region whose it is, as a short code; empty for the whole country
     */
    record Received(
            UUID id,
            String state,
            @Nullable String sender,
            @Nullable String identifier,
            @Nullable Instant sent,
            @Nullable String msgType,
            @Nullable String status,
            @Nullable String references,
            @Nullable String signature,
            @Nullable UUID warningId,
            String way,
            String receivedBy,
            Instant receivedAt,
            @Nullable String problem,
            List<Fault> faults,
            String region) {}

    /** Newest first. */
    Uni<List<Received>> list(RegionScope scope, Filter filter, Optional<Cursor> after, int rows);

    Uni<Optional<Received>> find(UUID id);

    /** Byte for byte; empty for what was refused. */
    Uni<Optional<ReceivedMessage.Bytes>> document(UUID id);
}
