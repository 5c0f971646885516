package io.jiaoying.warning.feedback.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one target owes, and all that was ever given for it, the oldest first; corrections stand beside what they correct. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CallFeedback(UUID callId, List<DemandView> demands, List<Given> given) {
    /** One demand and what became of it. */
    public record DemandView(
            UUID id,
            String type,
            String typeName,
            String starts,
            int round,
            String state,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant overdueAt,
            int reminders,
            @Nullable String escalatedTo,
            @Nullable Instant escalatedAt,
            @Nullable Instant metAt,
            @Nullable UUID feedbackId) {}

    /**
     * One feedback as it was given.
     *
     * @param fields what it says, under the names of the request
     * @param correctedBy the later feedback that says it was wrong
     */
    public record Given(
            UUID id,
            @Nullable String type,
            Map<String, Object> fields,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy,
            String by,
            Instant at,
            boolean late) {}
}
