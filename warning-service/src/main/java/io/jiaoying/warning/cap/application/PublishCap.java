package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.write.AlertWriter;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.cap.domain.NationalIdentifier;
import io.jiaoying.warning.cap.domain.UnitCode;
import io.jiaoying.warning.issuing.application.Recalls;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.domain.WarningState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes the message that a warning's present state calls for, once, and signs it. */
@ApplicationScoped
public class PublishCap {
    private final OutgoingMessages messages;
    private final ReceivedMessages received;
    private final Recalls recalls;
    private final CapKeys keys;
    private final UnitCode unit;
    private final Timer written;

    PublishCap(
            OutgoingMessages messages,
            ReceivedMessages received,
            Recalls recalls,
            CapKeys keys,
            CapSettings settings,
            MeterRegistry metrics) {
        this.messages = messages;
        this.received = received;
        this.recalls = recalls;
        this.keys = keys;
        this.unit = new UnitCode(settings.sender());
        this.written = Timer.builder("jiaoying_cap_write_seconds")
                .description("Composing and signing a message, while its warning's transaction waits")
                .publishPercentileHistogram()
                .register(metrics);
    }

    /** The warning's last message; empty for a draft, of which nobody is told. The warning must be locked. */
    public Uni<Optional<OutgoingMessage>> publish(Tx tx, Warning warning) {
        if (warning.state() == WarningState.DRAFT) {
            return Uni.createFrom().item(Optional.empty());
        }
        return messages.of(tx, warning.id()).chain(earlier -> next(tx, warning, earlier));
    }

    private Uni<Optional<OutgoingMessage>> next(Tx tx, Warning warning, List<OutgoingMessage> earlier) {
        if (earlier.isEmpty()) {
            return write(tx, warning, MsgType.ALERT, List.of(), Objects.requireNonNull(warning.approvedAt()))
                    .chain(first -> next(tx, warning, List.of(first)));
        }
        OutgoingMessage last = earlier.get(earlier.size() - 1);
        boolean lifted = warning.state() == WarningState.CANCELLED;
        if (lifted && !last.msgType().equals(MsgType.CANCEL.wire())) {
            return write(tx, warning, MsgType.CANCEL, earlier, Objects.requireNonNull(warning.endedAt()))
                    .map(Optional::of);
        }
        if (!lifted && last.version() < warning.version()) {
            return write(tx, warning, MsgType.UPDATE, earlier, Objects.requireNonNull(warning.approvedAt()))
                    .map(Optional::of);
        }
        return Uni.createFrom().item(Optional.of(last));
    }

    private Uni<OutgoingMessage> write(
            Tx tx, Warning warning, MsgType type, List<OutgoingMessage> earlier, Instant at) {
        List<Reference> replaced =
                earlier.stream().map(OutgoingMessage::reference).toList();
        return received.lastAlertFor(tx, warning.id())
                .chain(relayOf -> isRecall(tx, warning.id(), type).chain(mistaken -> messages.number(tx, unit, at)
                        .chain(number -> offTheEventLoop(() -> written.record(() -> message(
                                warning,
                                number,
                                new Occasion(type, CapTime.of(number.second()), relayOf.orElse(null), mistaken),
                                replaced))))))
                .call(message -> messages.keep(tx, message));
    }

    private Uni<Boolean> isRecall(Tx tx, UUID warningId, MsgType type) {
        return type == MsgType.CANCEL
                ? recalls.of(tx, warningId).map(Optional::isPresent)
                : Uni.createFrom().item(false);
    }

    /** Canonical form and signature take milliseconds, in which no event loop must stand still; the transaction waits for them. */
    private static <T> Uni<T> offTheEventLoop(Supplier<T> work) {
        Context here = Vertx.currentContext();
        Uni<T> done = Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return here == null ? done : done.emitOn(next -> here.runOnContext(again -> next.run()));
    }

    private OutgoingMessage message(
            Warning warning, OutgoingMessages.Numbered number, Occasion occasion, List<Reference> replaced) {
        String identifier = NationalIdentifier.of(unit, number.second(), number.serial());
        Alert alert = OutgoingAlert.of(warning, occasion, unit.digits(), identifier, replaced);
        byte[] document = keys.signed(AlertWriter.write(alert));
        return new OutgoingMessage(
                alert.identifier(),
                warning.id(),
                warning.version(),
                alert.sender(),
                alert.sent().instant(),
                alert.msgType().wire(),
                alert.status().wire(),
                new OutgoingMessage.Document(new String(document, StandardCharsets.UTF_8)));
    }
}
