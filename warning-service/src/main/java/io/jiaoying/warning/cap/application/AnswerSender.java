package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.Scope;
import io.jiaoying.cap.Status;
import io.jiaoying.cap.write.AlertWriter;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.cap.application.AdmitCap.ErrorOwed;
import io.jiaoying.warning.cap.domain.NationalIdentifier;
import io.jiaoying.warning.cap.domain.UnitCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Queues the Ack or Error that a sender is owed, where the operator has told its address. Answers are answered by nobody. */
@ApplicationScoped
public class AnswerSender {
    private static final String TAKEN = "已收到 Received";

    private final OutgoingMessages messages;
    private final Replies replies;
    private final CapSettings settings;
    private final CapKeys keys;
    private final UnitCode unit;
    private final InstantSource clock;

    AnswerSender(OutgoingMessages messages, Replies replies, CapSettings settings, CapKeys keys, InstantSource clock) {
        this.messages = messages;
        this.replies = replies;
        this.settings = settings;
        this.keys = keys;
        this.unit = new UnitCode(settings.sender());
        this.clock = clock;
    }

    Uni<Void> acknowledge(Tx tx, Alert alert) {
        boolean isAnswer = alert.msgType() == MsgType.ACK || alert.msgType() == MsgType.ERROR;
        return isAnswer
                ? Uni.createFrom().voidItem()
                : answer(tx, alert.reference(), alert.status(), MsgType.ACK, TAKEN);
    }

    /** The message's own status may be what is wrong with it, so an Error says the line itself is meant. */
    public Uni<Void> refuse(Tx tx, ErrorOwed owed) {
        return answer(tx, owed.about(), Status.SYSTEM, MsgType.ERROR, owed.note());
    }

    private Uni<Void> answer(Tx tx, Reference about, Status status, MsgType type, String note) {
        Optional<URI> url = replyUrl(about.sender());
        if (url.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return messages.number(tx, unit, clock.instant()).chain(number -> {
            String identifier = NationalIdentifier.of(unit, number.second(), number.serial());
            Alert alert = alert(identifier, CapTime.of(number.second()), about, status, type, note);
            String xml = new String(keys.signed(AlertWriter.write(alert)), StandardCharsets.UTF_8);
            return replies.queue(
                    tx, new Reply(identifier, about.sender(), url.get(), type.wire(), xml, 0), clock.instant());
        });
    }

    private Alert alert(String identifier, CapTime sent, Reference about, Status status, MsgType type, String note) {
        return new Alert(
                identifier,
                unit.digits(),
                sent,
                status,
                type,
                null,
                Scope.PRIVATE,
                null,
                about.sender(),
                List.of(),
                note,
                List.of(about),
                null,
                List.of());
    }

    private Optional<URI> replyUrl(String sender) {
        return settings.peers().values().stream()
                .filter(peer -> peer.sender().equals(sender))
                .flatMap(peer -> peer.replyUrl().stream())
                .findFirst();
    }
}
