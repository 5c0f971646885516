package io.jiaoying.warning.cap.application;

import io.jiaoying.access.Identity;
import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Status;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.issuing.application.WarningTimeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Keeps a message of somebody else, does what it says, and acknowledges it. */
@ApplicationScoped
public class ReceiveCap {
    private final ReceivedMessages received;
    private final FollowCap follow;
    private final AnswerSender answer;
    private final WarningTimeline timeline;

    ReceiveCap(ReceivedMessages received, FollowCap follow, AnswerSender answer, WarningTimeline timeline) {
        this.received = received;
        this.follow = follow;
        this.answer = answer;
        this.timeline = timeline;
    }

    public Uni<Receipt> receive(Tx tx, Identity by, ReceivedMessage message) {
        return received.keep(tx, message, by.scope().sqlPrefix())
                .invoke(isNew -> {
                    if (!isNew) {
                        throw CapRefusals.identifierTaken();
                    }
                })
                .chain(() -> act(tx, by, message))
                .call(receipt -> record(tx, by, receipt))
                .call(receipt -> answer.acknowledge(tx, message.alert()));
    }

    /** Tests of the line, drafts and messages between systems are kept and followed by nothing. */
    private Uni<Receipt> act(Tx tx, Identity by, ReceivedMessage message) {
        Alert alert = message.alert();
        boolean inEarnest = alert.status() == Status.ACTUAL || alert.status() == Status.EXERCISE;
        return switch (alert.msgType()) {
            case ACK, ERROR -> follow.answer(tx, message);
            case ALERT -> inEarnest ? follow.alert(tx, by, message) : kept(message);
            case UPDATE -> inEarnest ? follow.update(tx, by, message) : kept(message);
            case CANCEL -> inEarnest ? follow.cancel(tx, by, message) : kept(message);
        };
    }

    private static Uni<Receipt> kept(ReceivedMessage message) {
        return Uni.createFrom().item(Receipt.without(message));
    }

    private Uni<Void> record(Tx tx, Identity by, Receipt receipt) {
        if (receipt.warning().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ReceivedMessage message = receipt.message();
        var warningId = receipt.warning().get().id();
        Map<String, String> refs = Map.of(
                "sender", message.alert().sender(),
                "identifier", message.alert().identifier(),
                "msgType", message.alert().msgType().wire(),
                "signature", message.signature().wire());
        return received.linkTo(tx, message.id(), warningId)
                .chain(() -> timeline.append(tx, warningId, "cap-received", by.party(), message.receivedAt(), refs));
    }
}
