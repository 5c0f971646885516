package io.jiaoying.warning.cap.application;

import io.jiaoying.access.Identity;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.access.problem.Violation;
import io.jiaoying.cap.Alert;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.sign.SignatureOutcome;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.cap.application.AdmitCap.Admission;
import io.jiaoying.warning.cap.application.AdmitCap.ErrorOwed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps that a message was refused and why, and tells its sender, whoever brought it. */
@ApplicationScoped
public class RefuseCap {
    private static final int UNPROCESSABLE = 422;

    private final RefusedMessages refused;
    private final AnswerSender answer;
    private final Transactions transactions;
    private final InstantSource clock;

    RefuseCap(RefusedMessages refused, AnswerSender answer, Transactions transactions, InstantSource clock) {
        this.refused = refused;
        this.answer = answer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** It is not in order. */
    public Uni<Void> refuse(Identity by, String way, byte[] document, Admission.Refused why) {
        RefusedMessage message =
                message(by, way, document, why.about(), Optional.empty(), why.signature(), why.refusal());
        return keep(message, why.answer());
    }

    /** It is in order and cannot be followed. Only what is wrong with the message itself is its sender's business. */
    public Uni<Void> refuse(Identity by, ReceivedMessage received, Refusal refusal) {
        Alert alert = received.alert();
        RefusedMessage message = message(
                by,
                received.way(),
                received.document().copy(),
                Optional.of(alert.reference()),
                Optional.of(alert.msgType().wire()),
                Optional.of(received.signature()),
                refusal);
        boolean isAnswer = alert.msgType() == MsgType.ACK || alert.msgType() == MsgType.ERROR;
        return keep(
                message,
                isAnswer || refusal.status() != UNPROCESSABLE
                        ? Optional.empty()
                        : Optional.of(new ErrorOwed(alert.reference(), words(refusal))));
    }

    private Uni<Void> keep(RefusedMessage message, Optional<ErrorOwed> owed) {
        return transactions.inTransaction(tx -> refused.keep(tx, message).chain(() -> answer(tx, owed)));
    }

    private Uni<Void> answer(Tx tx, Optional<ErrorOwed> owed) {
        return owed.map(one -> answer.refuse(tx, one)).orElse(Uni.createFrom().voidItem());
    }

    private RefusedMessage message(
            Identity by,
            String way,
            byte[] document,
            Optional<Reference> about,
            Optional<String> msgType,
            Optional<SignatureOutcome> signature,
            Refusal refusal) {
        return new RefusedMessage(
                UUID.randomUUID(),
                about,
                msgType,
                signature,
                refusal,
                document.length,
                sha256(document),
                way,
                by.party(),
                by.scope().sqlPrefix(),
                clock.instant());
    }

    private static String words(Refusal refusal) {
        return refusal.detail().chinese() + " " + refusal.detail().english()
                + refusal.violations().stream().map(RefuseCap::words).collect(Collectors.joining());
    }

    private static String words(Violation violation) {
        return "; " + violation.field() + ": " + violation.message().chinese() + " "
                + violation.message().english();
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
