package io.jiaoying.warning.issuing.application;

import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Outbox;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Map;

/** Replaces what a warning in force says; the former text is kept. */
@ApplicationScoped
class ChangeInForce {
    private final Warnings warnings;
    private final ExpiryDeadline expiry;
    private final Outbox outbox;
    private final WarningTimeline timeline;
    private final TakeForce takeForce;
    private final Instance<WhenWarningChanges> others;

    ChangeInForce(
            Warnings warnings,
            ExpiryDeadline expiry,
            Outbox outbox,
            WarningTimeline timeline,
            TakeForce takeForce,
            @Any Instance<WhenWarningChanges> others) {
        this.warnings = warnings;
        this.expiry = expiry;
        this.outbox = outbox;
        this.timeline = timeline;
        this.takeForce = takeForce;
        this.others = others;
    }

    Uni<Warning> apply(Tx tx, Warning before, WarningContent content, String by, Instant now) {
        WarningContent complete = ApproveWarning.complete(content, now);
        Cause cause = Cause.fresh();
        Warning after = before.updated(complete, OwningRegion.of(complete.regions()), by, now);
        return warnings.keepVersion(tx, before, before.content(), by, now)
                .chain(() -> warnings.save(tx, after))
                .chain(() -> expiry.schedule(tx, cause, after))
                .chain(() -> outbox.append(tx, cause, WarningEvents.updated(after, now)))
                .chain(() -> tellOthers(tx, cause, before, after, by, now))
                .chain(() ->
                        takeForce.with(tx, cause, after, true, now, Map.of("version", String.valueOf(after.version()))))
                .chain(refs -> timeline.append(tx, after.id(), "warning-updated", by, now, refs))
                .replaceWith(after);
    }

    /** Before the timeline's head is locked, as {@link EndWarning} does. */
    private Uni<Void> tellOthers(Tx tx, Cause cause, Warning before, Warning after, String by, Instant now) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (WhenWarningChanges other : others) {
            told = told.chain(() -> other.changed(tx, cause, before, after, by, now));
        }
        return told;
    }
}
