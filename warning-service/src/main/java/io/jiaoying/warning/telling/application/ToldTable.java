package io.jiaoying.warning.telling.application;

import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where it is kept who was told. */
public interface ToldTable {
    /** A party told once of one thing. */
    record Entry(
            UUID id,
            UUID warningId,
            int version,
            String about,
            String party,
            String region,
            String name,
            int people,
            @Nullable String reason,
            Instant toldAt,
            Instant dueAt) {}

    /** Somebody who can be written to. */
    record Contact(String personId, String region, boolean hasMail) {}

    /** A row with the state it is in. */
    record Waiting(Entry row, String state) {}

    /** The duty posts of these desks, and these persons. */
    Uni<List<Contact>> contacts(Tx tx, List<String> desks, List<String> persons);

    Uni<Void> insert(Tx tx, List<Entry> rows);

    Uni<Optional<Waiting>> lock(Tx tx, UUID warningId, UUID id);

    Uni<Void> acknowledged(Tx tx, UUID id, String state, String by, @Nullable String words, Instant at);

    /** Warnings of these rows. */
    Uni<List<UUID>> warningsOf(Tx tx, List<UUID> ids);

    /** Those that still waited. */
    Uni<List<Entry>> overdue(Tx tx, List<UUID> ids);

    /** Everybody whom a message, a call or a knock about the warning reached or may have reached, and how. */
    Uni<List<Reached>> reached(Tx tx, UUID warningId);

    /**
     * Somebody who got a warning.
     *
     * @param region where loudspeakers spoke or another system was told because of them
     */
    record Reached(
            String personId,
            String region,
            boolean byVoice,
            boolean byLoudspeaker,
            boolean byWebhook,
            boolean hasMail) {}
}
