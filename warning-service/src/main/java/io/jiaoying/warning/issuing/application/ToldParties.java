package io.jiaoying.warning.issuing.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: who was told of a warning besides those it warns: superior, neighbours, garrison. */
public interface ToldParties {
    /**
     * One party, told once of one thing.
     *
     * @param about {@code issued updated cancelled recalled}
     * @param party {@code superior neighbour garrison}
     * @param people how many of its duty post were written to; 0 with a reason where nobody is known
     * @param handedOver messages that a carrier took
     * @param state {@code told acknowledged acknowledged-late overdue}
     */
    record Told(
            UUID id,
            String about,
            String party,
            String region,
            String name,
            int people,
            int handedOver,
            @Nullable String reason,
            String state,
            Instant toldAt,
            Instant dueAt,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable String words) {}

    Uni<List<Told>> of(UUID warningId);
}
