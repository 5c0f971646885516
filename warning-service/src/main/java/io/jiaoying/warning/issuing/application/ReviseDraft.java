package io.jiaoying.warning.issuing.application;

import io.jiaoying.access.Identity;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.domain.DraftRules;
import io.jiaoying.warning.issuing.domain.WarningContent;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes a draft that nobody has approved yet, when the unit it relays says something else meanwhile. */
@ApplicationScoped
public class ReviseDraft {
    private final Warnings warnings;
    private final WarningTimeline timeline;
    private final InstantSource clock;

    ReviseDraft(Warnings warnings, WarningTimeline timeline, InstantSource clock) {
        this.warnings = warnings;
        this.timeline = timeline;
        this.clock = clock;
    }

    public Uni<Warning> revise(Tx tx, Identity by, UUID id, UnaryOperator<WarningContent> edit) {
        return change(tx, by, id, edit, "warning-draft-revised");
    }

    /** A draft whose end is past can be issued no more. */
    public Uni<Warning> withdraw(Tx tx, Identity by, UUID id, Instant end) {
        return change(tx, by, id, content -> content.endingAt(end), "warning-draft-withdrawn");
    }

    private Uni<Warning> change(Tx tx, Identity by, UUID id, UnaryOperator<WarningContent> edit, String kind) {
        return warnings.lock(tx, id).chain(found -> {
            Warning draft = found.orElseThrow(IssuingRefusals::noSuchWarning);
            if (draft.state() != WarningState.DRAFT) {
                throw IssuingRefusals.wrongState(draft.state());
            }
            WarningContent edited = edited(by, draft, edit);
            Warning revised = draft.revised(edited, OwningRegion.of(edited.regions(), draft.region()), by.party());
            return warnings.save(tx, revised)
                    .chain(() -> timeline.append(tx, id, kind, by.party(), clock.instant(), Map.of()))
                    .replaceWith(revised);
        });
    }

    private static WarningContent edited(Identity by, Warning draft, UnaryOperator<WarningContent> edit) {
        draft.content().regions().forEach(by::requireRegion);
        WarningContent edited = edit.apply(draft.content());
        edited.regions().forEach(by::requireRegion);
        DraftRules.refuse(edited).ifPresent(refused -> {
            throw IssuingRefusals.of(refused);
        });
        return edited;
    }
}
