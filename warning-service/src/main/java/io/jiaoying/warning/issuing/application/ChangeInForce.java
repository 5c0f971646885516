package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Replaces what a warning in force says; the former text is kept. */
@ApplicationScoped
class ChangeInForce {
    private final Warnings warnings;
    private final ExpiryDeadline expiry;
    private final Outbox outbox;
    private final WarningTimeline timeline;

    ChangeInForce(Warnings warnings, ExpiryDeadline expiry, Outbox outbox, WarningTimeline timeline) {
        this.warnings = warnings;
        this.expiry = expiry;
        this.outbox = outbox;
        this.timeline = timeline;
    }

    Uni<Warning> apply(Tx tx, Warning before, WarningContent content, String by, Instant now) {
        WarningContent complete = ApproveWarning.complete(content, now);
        Cause cause = Cause.fresh();
        Warning after = before.updated(complete, OwningRegion.of(complete.regions()), by, now);
        return warnings.keepVersion(tx, before, before.content(), by, now)
                .chain(() -> warnings.save(tx, after))
                .chain(() -> expiry.schedule(tx, cause, after))
                .chain(() -> outbox.append(tx, cause, WarningEvents.updated(after, now)))
                .chain(() -> timeline.append(
                        tx, after.id(), "warning-updated", by, now, Map.of("version", String.valueOf(after.version()))))
                .replaceWith(after);
    }
}
