package io.jiaoying.warning.feedback.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.feedback.domain.Demand;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: what targets owe. Rows are locked after the calls they belong to. */
public interface DemandTable {
    /** One that exists already stays as it is. */
    Uni<Void> insert(Tx tx, List<Owed> owed);

    /** The calls of these demands, unlocked. */
    Uni<List<UUID>> callsOf(Tx tx, List<UUID> ids);

    Uni<List<Owed>> lock(Tx tx, List<UUID> ids);

    /** What a call owes still, open or overdue. */
    Uni<List<Owed>> lockWaiting(Tx tx, UUID callId);

    Uni<Void> met(Tx tx, List<UUID> ids, UUID reportId, Instant at);

    Uni<Void> withdraw(Tx tx, List<UUID> ids);

    /** Of all these calls, what started so and still waits; their ids. */
    Uni<List<UUID>> withdrawStartedBy(Tx tx, Demand.Start start, List<UUID> callIds);

    /** Of all these calls, whatever does not start with the lifting. */
    Uni<Void> withdrawAll(Tx tx, List<UUID> callIds);

    /** They are overdue and were asked for once more. */
    Uni<Void> reminded(Tx tx, List<UUID> ids, Instant at);

    /** Their superiors were told; null where there is none. */
    Uni<Void> escalated(Tx tx, List<UUID> ids, List<@Nullable String> to, Instant at);

    /** Feedback of before does not answer these calls any more; what they owe now is due then. */
    Uni<Void> askAfresh(Tx tx, List<UUID> callIds, Instant since, @Nullable Instant dueAt, boolean overdue);

    /** Pages close no earlier. */
    Uni<Void> keepPagesOpen(Tx tx, UUID callOutId, Instant until);
}
