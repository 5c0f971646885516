package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Puts an exercise among one's own people in force at once: no neighbour is told of it, and it obliges to nothing. */
@ApplicationScoped
public class OpenExercise {
    private final Warnings warnings;
    private final ExpiryDeadline expiry;
    private final Outbox outbox;
    private final WarningTimeline timeline;

    OpenExercise(Warnings warnings, ExpiryDeadline expiry, Outbox outbox, WarningTimeline timeline) {
        this.warnings = warnings;
        this.expiry = expiry;
        this.outbox = outbox;
        this.timeline = timeline;
    }

    /**
     * @param refs what its timeline says of how it came about
     */
    public Uni<Warning> open(
            Tx tx,
            Cause cause,
            WarningContent content,
            String region,
            String by,
            Instant now,
            Map<String, String> refs) {
        if (!content.exercise()) {
            throw new IllegalArgumentException("only an exercise is opened without approval");
        }
        Warning warning = new Warning(
                UUID.randomUUID(),
                WarningState.ISSUED,
                region,
                content.publishedAt(now),
                by,
                now,
                by,
                now,
                null,
                null,
                null,
                null,
                1);
        return warnings.insert(tx, warning)
                .chain(() -> expiry.schedule(tx, cause, warning))
                .chain(() -> outbox.append(tx, cause, WarningEvents.issued(warning)))
                .chain(() -> timeline.append(tx, warning.id(), "exercise-opened", by, now, refs))
                .replaceWith(warning);
    }
}
