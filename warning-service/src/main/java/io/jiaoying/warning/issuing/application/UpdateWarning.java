package io.jiaoying.warning.issuing.application;

import io.jiaoying.access.Identity;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.DraftRules;
import io.jiaoying.warning.issuing.domain.SecondParty;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes a warning in force, at once or, from the configured colour up, once another party approves. */
@ApplicationScoped
public class UpdateWarning {
    private final Warnings warnings;
    private final ChangeInForce change;
    private final WarningTimeline timeline;
    private final IssuingRules rules;
    private final InstantSource clock;

    UpdateWarning(
            Warnings warnings,
            ChangeInForce change,
            WarningTimeline timeline,
            IssuingRules rules,
            InstantSource clock) {
        this.warnings = warnings;
        this.change = change;
        this.timeline = timeline;
        this.rules = rules;
        this.clock = clock;
    }

    public Uni<Warning> update(Tx tx, Identity by, UUID id, UnaryOperator<WarningContent> edit) {
        return warnings.lock(tx, id).chain(found -> {
            Warning warning = found.orElseThrow(IssuingRefusals::noSuchWarning);
            warning.content().regions().forEach(by::requireRegion);
            if (!warning.state().mayBecome(WarningState.UPDATED)) {
                throw IssuingRefusals.wrongState(warning.state());
            }
            WarningContent edited = edited(by, warning, edit);
            return SecondParty.isNeeded(edited, rules.secondPartyFrom())
                    ? await(tx, by, warning, edited)
                    : change.apply(tx, warning, edited, by.party(), clock.instant());
        });
    }

    private static WarningContent edited(Identity by, Warning warning, UnaryOperator<WarningContent> edit) {
        WarningContent edited = edit.apply(warning.content());
        edited.regions().forEach(by::requireRegion);
        DraftRules.refuse(edited).ifPresent(refused -> {
            throw IssuingRefusals.of(refused);
        });
        return edited;
    }

    private Uni<Warning> await(Tx tx, Identity by, Warning warning, WarningContent edited) {
        Instant now = clock.instant();
        Warning awaiting = warning.awaiting(ApproveWarning.complete(edited, now), by.party());
        return warnings.save(tx, awaiting)
                .chain(() -> timeline.append(tx, warning.id(), "warning-update-proposed", by.party(), now, Map.of()))
                .replaceWith(awaiting);
    }
}
