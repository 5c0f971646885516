package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.Scope;
import io.jiaoying.cap.Status;
import io.jiaoying.warning.issuing.application.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A warning of ours as a CAP message. */
final class OutgoingAlert {
    static final String EXERCISE_NOTE = "演练 Exercise";
    private static final String EXERCISE_RESTRICTION = "仅供参加演练的单位 For participants of the exercise only";

    private OutgoingAlert() {}

    /**
     * @param earlier messages of the same warning, which this one replaces or ends
     * @param relayOf the message of somebody else that it passes on
     */
    static Alert of(
            Warning warning,
            MsgType type,
            String sender,
            String identifier,
            CapTime sent,
            List<Reference> earlier,
            @Nullable Reference relayOf) {
        boolean exercise = warning.content().exercise();
        return new Alert(
                identifier,
                sender,
                sent,
                status(exercise),
                type,
                warning.content().relayed() ? warning.content().issuerName() : null,
                exercise ? Scope.RESTRICTED : Scope.PUBLIC,
                exercise ? EXERCISE_RESTRICTION : null,
                null,
                List.of(),
                note(warning, type, exercise),
                earlier,
                warning.incidentId(),
                List.of(
                        OutgoingInfo.chinese(warning, type, sent, relayOf),
                        OutgoingInfo.english(warning, type, sent, relayOf)));
    }

    /** Whatever else a message says: a drill never leaves as anything but an exercise. */
    static Status status(boolean exercise) {
        return exercise ? Status.EXERCISE : Status.ACTUAL;
    }

    private static @Nullable String note(Warning warning, MsgType type, boolean exercise) {
        String reason = type == MsgType.CANCEL ? warning.endReason() : null;
        boolean hasReason = reason != null && !reason.isBlank();
        if (exercise) {
            return hasReason ? EXERCISE_NOTE + "：" + reason : EXERCISE_NOTE;
        }
        return hasReason ? reason : null;
    }
}
