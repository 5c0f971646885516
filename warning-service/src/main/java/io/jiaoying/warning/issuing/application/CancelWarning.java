package io.jiaoying.warning.issuing.application;

import io.jiaoying.access.Identity;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Lifts a warning 解除, or recalls 撤销 one that should never have been issued, and stops everything that went on because of it.
 * A recall reaches everybody who got the warning.
 */
@ApplicationScoped
public class CancelWarning {
    private final Warnings warnings;
    private final EndWarning end;
    private final Recalls recalls;
    private final ExpiryDeadline expiry;
    private final InstantSource clock;

    CancelWarning(Warnings warnings, EndWarning end, Recalls recalls, ExpiryDeadline expiry, InstantSource clock) {
        this.warnings = warnings;
        this.end = end;
        this.recalls = recalls;
        this.expiry = expiry;
        this.clock = clock;
    }

    /** It is over. */
    public Uni<Warning> cancel(Tx tx, Identity by, UUID id, String reason) {
        return cancel(tx, by, id, reason, false);
    }

    /** @param mistaken it should never have been issued; then the reason is what people are told */
    public Uni<Warning> cancel(Tx tx, Identity by, UUID id, String reason, boolean mistaken) {
        return warnings.lock(tx, id).chain(found -> {
            Warning warning = found.orElseThrow(IssuingRefusals::noSuchWarning);
            warning.content().regions().forEach(by::requireRegion);
            if (!warning.state().mayBecome(WarningState.CANCELLED)) {
                throw IssuingRefusals.wrongState(warning.state());
            }
            Instant now = clock.instant();
            Uni<Void> recalled = mistaken
                    ? recalls.keep(tx, id, new Recalls.Recall(by.party(), now, reason))
                    : Uni.createFrom().voidItem();
            return recalled.chain(() -> expiry.cancel(tx, id))
                    .chain(() -> end.end(
                            tx, Cause.fresh(), warning, WarningState.CANCELLED, by.party(), reason, mistaken, now));
        });
    }
}
