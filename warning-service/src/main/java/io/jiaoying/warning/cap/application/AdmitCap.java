package io.jiaoying.warning.cap.application;

import io.jiaoying.access.problem.Refusal;
import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Fault;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.read.CapReader;
import io.jiaoying.cap.read.Reading;
import io.jiaoying.cap.sign.SignatureOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a message and checks its signature. Takes a noticeable part of a second for the largest; call it on a worker thread. */
@ApplicationScoped
public class AdmitCap {
    private static final int MOST_FAULTS_TOLD = 20;

    private final CapSettings settings;
    private final CapKeys keys;
    private final InstantSource clock;

    AdmitCap(CapSettings settings, CapKeys keys, InstantSource clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /** A message taken in, or why not and, if so much could be read, whom to tell. */
    public sealed interface Admission {
        /** It is in order. */
        record Taken(ReceivedMessage message) implements Admission {}

        /**
         * It is not.
         *
         * @param about which message it is, if so much could be read
         * @param answer the Error message that its sender is owed
         * @param signature empty when it was not looked at
         */
        record Refused(
                Refusal refusal,
                Optional<Reference> about,
                Optional<ErrorOwed> answer,
                Optional<SignatureOutcome> signature)
                implements Admission {}
    }

    /** @param about the message that was refused, and why in words for its {@code note} */
    public record ErrorOwed(Reference about, String note) {}

    public Admission admit(byte[] document, String way, String receivedBy) {
        Reading reading = CapReader.read(document);
        if (reading instanceof Reading.Understood understood) {
            return verified(understood.alert(), document, way, receivedBy);
        }
        Reading.Refused refused = (Reading.Refused) reading;
        String note = refused.faults().stream()
                .limit(MOST_FAULTS_TOLD)
                .map(AdmitCap::words)
                .collect(Collectors.joining("; "));
        Optional<Reference> about = Optional.ofNullable(refused.about());
        return new Admission.Refused(
                CapRefusals.of(refused), about, about.map(one -> new ErrorOwed(one, note)), Optional.empty());
    }

    private Admission verified(Alert alert, byte[] document, String way, String receivedBy) {
        SignatureOutcome outcome = keys.verifier().verify(document, alert.sender(), clock.instant());
        if (outcome == SignatureOutcome.NONE && signatureRequired(alert.sender())) {
            return refused(alert, CapRefusals.signatureDemanded(), SignatureOutcome.NONE);
        }
        if (outcome != SignatureOutcome.NONE && outcome != SignatureOutcome.VALID) {
            return refused(alert, CapRefusals.signature(outcome), outcome);
        }
        return new Admission.Taken(new ReceivedMessage(
                UUID.randomUUID(),
                alert,
                new ReceivedMessage.Bytes(document),
                outcome,
                way,
                receivedBy,
                clock.instant()));
    }

    private static Admission refused(Alert alert, Refusal refusal, SignatureOutcome outcome) {
        String note = "/alert/Signature: " + outcome.chinese() + " " + outcome.english();
        boolean isAnswer = alert.msgType() == MsgType.ACK || alert.msgType() == MsgType.ERROR;
        return new Admission.Refused(
                refusal,
                Optional.of(alert.reference()),
                isAnswer ? Optional.empty() : Optional.of(new ErrorOwed(alert.reference(), note)),
                Optional.of(outcome));
    }

    private boolean signatureRequired(String sender) {
        return settings.peers().values().stream()
                .anyMatch(peer -> peer.sender().equals(sender) && peer.signatureRequired());
    }

    private static String words(Fault fault) {
        return fault.path() + ": " + fault.chinese() + " " + fault.english();
    }
}
