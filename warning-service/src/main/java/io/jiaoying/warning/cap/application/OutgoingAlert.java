package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.Scope;
import io.jiaoying.cap.Status;
import io.jiaoying.warning.issuing.application.Warning;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A warning of ours as a CAP message. */
final class OutgoingAlert {
    static final String EXERCISE_NOTE = "演练 Exercise";
    static final String RECALL_NOTE = "误发撤回 Issued by mistake and withdrawn";
    private static final String EXERCISE_RESTRICTION = "仅供参加演练的单位 For participants of the exercise only";

    private OutgoingAlert() {}

    /** @param earlier messages of the same warning, which this one replaces or ends */
    static Alert of(Warning warning, Occasion occasion, String sender, String identifier, List<Reference> earlier) {
        boolean exercise = warning.content().exercise();
        return new Alert(
                identifier,
                sender,
                occasion.sent(),
                status(exercise),
                occasion.type(),
                warning.content().relayed() ? warning.content().issuerName() : null,
                exercise ? Scope.RESTRICTED : Scope.PUBLIC,
                exercise ? EXERCISE_RESTRICTION : null,
                null,
                List.of(),
                note(warning, occasion, exercise),
                earlier,
                warning.incidentId(),
                List.of(OutgoingInfo.chinese(warning, occasion), OutgoingInfo.english(warning, occasion)));
    }

    /** Whatever else a message says: a drill never leaves as anything but an exercise. */
    static Status status(boolean exercise) {
        return exercise ? Status.EXERCISE : Status.ACTUAL;
    }

    private static @Nullable String note(Warning warning, Occasion occasion, boolean exercise) {
        List<String> parts = Stream.of(
                        exercise ? EXERCISE_NOTE : null,
                        occasion.mistaken() ? RECALL_NOTE : null,
                        occasion.isEnd() ? warning.endReason() : null)
                .filter(part -> part != null && !part.isBlank())
                .toList();
        return parts.isEmpty() ? null : String.join("：", parts);
    }
}
