package io.jiaoying.warning.calling.application;

import io.jiaoying.access.RegionScope;
import io.jiaoying.outbox.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What calling has shown of people's numbers: a human hand answered there, or the carrier knows nobody at it. */
public interface NumberChecks {
    /** The numbers these attempts went to reach nobody, for the reason beside each. */
    Uni<Void> dead(Tx tx, List<UUID> attemptIds, List<String> reasons);

    /** Somebody answered this attempt. */
    Uni<Void> verified(Tx tx, UUID attemptId);

    /** Open calls of these attempts whose rung under way was refused as a whole: nothing of it can be waited for. */
    Uni<List<Refused>> nothingLeftToWaitFor(Tx tx, List<UUID> attemptIds);

    /** Such a call, and the trace it belongs to. */
    record Refused(UUID callId, String correlationId) {}

    /** People of the scope by number, dead ones first; one row more than a page tells of a next. */
    Uni<List<NumberView>> list(
            RegionScope scope,
            @Nullable String region,
            @Nullable String state,
            @Nullable String afterPersonId,
            int rows);
}
