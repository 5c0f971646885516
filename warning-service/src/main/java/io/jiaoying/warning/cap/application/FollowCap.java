package io.jiaoying.warning.cap.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Info;
import io.jiaoying.cap.Status;
import io.jiaoying.cap.sign.SignatureOutcome;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.cap.domain.UnitCode;
import io.jiaoying.warning.issuing.application.CancelWarning;
import io.jiaoying.warning.issuing.application.DraftWarning;
import io.jiaoying.warning.issuing.application.ReviseDraft;
import io.jiaoying.warning.issuing.application.UpdateWarning;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.application.Warnings;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Does what a message of somebody else says, by its references; another sender's messages are nobody's to change. */
@ApplicationScoped
class FollowCap {
    private final ReceivedMessages received;
    private final OutgoingMessages sent;
    private final Warnings warnings;
    private final DraftWarning draft;
    private final ReviseDraft revise;
    private final UpdateWarning update;
    private final CancelWarning cancel;
    private final String unitRegion;

    FollowCap(
            ReceivedMessages received,
            OutgoingMessages sent,
            Warnings warnings,
            DraftWarning draft,
            ReviseDraft revise,
            UpdateWarning update,
            CancelWarning cancel,
            CapSettings settings) {
        this.received = received;
        this.sent = sent;
        this.warnings = warnings;
        this.draft = draft;
        this.revise = revise;
        this.update = update;
        this.cancel = cancel;
        this.unitRegion = new UnitCode(settings.sender()).region();
    }

    Uni<Receipt> alert(Tx tx, Identity by, ReceivedMessage message) {
        Info info = info(message.alert());
        return draft.draft(tx, by, IncomingContent.draft(message.alert(), info), ownRegion(by))
                .map(warning -> Receipt.drafted(message, warning));
    }

    /** An update of something that never came here is the first that is heard of it. */
    Uni<Receipt> update(Tx tx, Identity by, ReceivedMessage message) {
        return origin(tx, message)
                .chain(found -> found.isEmpty()
                        ? alert(tx, by, message)
                        : lock(tx, found.get()).chain(warning -> update(tx, by, message, warning)));
    }

    private Uni<Receipt> update(Tx tx, Identity by, ReceivedMessage message, Warning warning) {
        Alert alert = message.alert();
        requireSameStatus(alert, warning);
        Info info = info(alert);
        Uni<Warning> changed = warning.state() == WarningState.DRAFT
                ? revise.revise(tx, by, warning.id(), before -> IncomingContent.changed(before, alert, info))
                : update.update(tx, by, warning.id(), before -> IncomingContent.changed(before, alert, info));
        return changed.map(after -> Receipt.about(message, after));
    }

    Uni<Receipt> cancel(Tx tx, Identity by, ReceivedMessage message) {
        Alert alert = message.alert();
        return origin(tx, message)
                .chain(found -> lock(tx, found.orElseThrow(FollowCap::nothingToCancel)))
                .chain(warning -> {
                    requireSameStatus(alert, warning);
                    String reason = Objects.requireNonNullElse(alert.note(), alert.identifier());
                    return warning.state() == WarningState.DRAFT
                            ? revise.withdraw(tx, by, warning.id(), alert.sent().instant())
                            : cancel.cancel(tx, by, warning.id(), reason);
                })
                .map(ended -> Receipt.about(message, ended));
    }

    /** Ack and Error name messages of ours; the warning's timeline says that they came. */
    Uni<Receipt> answer(Tx tx, ReceivedMessage message) {
        var references = message.alert().references();
        return sent.warningOf(tx, references)
                .chain(id -> id.isEmpty()
                        ? Uni.createFrom().item(Receipt.without(message))
                        : lock(tx, id.get()).map(warning -> Receipt.about(message, warning)));
    }

    /** Who brings a message that only draws its area answers for it; a party of the whole country leaves it to our own unit. */
    private String ownRegion(Identity by) {
        String scope = by.scope().sqlPrefix();
        return Regions.get().known(scope) ? scope : Regions.shorten(unitRegion);
    }

    /** What was signed once is changed by signed messages only. */
    private Uni<Optional<UUID>> origin(Tx tx, ReceivedMessage message) {
        Alert alert = message.alert();
        return received.originOf(tx, alert.sender(), alert.references())
                .map(found -> found.map(origin -> {
                    if (origin.signed() && message.signature() != SignatureOutcome.VALID) {
                        throw CapRefusals.signatureDemanded();
                    }
                    return origin.warningId();
                }));
    }

    private Uni<Warning> lock(Tx tx, UUID id) {
        return warnings.lock(tx, id).map(found -> found.orElseThrow());
    }

    private static Info info(Alert alert) {
        return IncomingContent.chosen(alert)
                .orElseThrow(() -> CapRefusals.at("/alert/info", "预警须至少有一个 info", "a warning needs at least one info"));
    }

    private static void requireSameStatus(Alert alert, Warning warning) {
        if ((alert.status() == Status.EXERCISE) != warning.content().exercise()) {
            throw CapRefusals.at(
                    "/alert/status", "演练与实战消息不得互相变更", "an exercise and an actual warning cannot change each other");
        }
    }

    private static Refusal nothingToCancel() {
        return CapRefusals.at("/alert/references", "没有收到过该发布单位的被引用消息", "no such message of this sender was received");
    }
}
