package io.jiaoying.warning.feedback.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.events.directory.SealedText;
import io.jiaoying.warning.feedback.domain.FeedbackField;
import io.jiaoying.warning.feedback.domain.Report;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a feedback says in words may name people and hold their numbers: it is kept as one sealed text per feedback, which opens
 * for that feedback only.
 */
@ApplicationScoped
public class FeedbackWords {
    private static final Logger LOG = Logger.getLogger(FeedbackWords.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY_ID = "feedback-1";
    private static final String HIDDEN = "***";
    private static final List<FeedbackField> SEALED =
            List.of(FeedbackField.COMMANDER, FeedbackField.NEEDS, FeedbackField.LOSSES, FeedbackField.NOTES);

    private final SealedText seal;

    FeedbackWords(@ConfigProperty(name = "jiaoying.directory.key") String key) {
        this.seal = SealedText.withKey(KEY_ID, key);
    }

    /** Null where nothing is said in words. */
    public @Nullable String seal(UUID feedbackId, Report report) {
        Map<String, String> words = new LinkedHashMap<>();
        for (FeedbackField field : SEALED) {
            Object said = field.in(report);
            if (said != null) {
                words.put(field.wire(), said.toString());
            }
        }
        return words.isEmpty() ? null : seal.seal(owner(feedbackId), json(words));
    }

    private static String json(Map<String, String> words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts is JSON", impossible);
        }
    }

    /** By the fields' names in the API; empty where there is nothing, or it does not open. */
    public Map<String, String> open(UUID feedbackId, @Nullable String sealed) {
        if (sealed == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(seal.open(owner(feedbackId), sealed), new TypeReference<Map<String, String>>() {});
        } catch (IllegalArgumentException | JsonProcessingException doesNotOpen) {
            LOG.warnf(
                    "the words of feedback %s do not open: %s",
                    feedbackId, doesNotOpen.getClass().getSimpleName());
            return Map.of();
        }
    }

    /** As lists show a name. */
    public static @Nullable String maskedName(@Nullable String name) {
        return name == null || name.isBlank() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + HIDDEN;
    }

    /** As lists show free words: that there are some. */
    public static @Nullable String maskedWords(@Nullable String words) {
        return words == null ? null : HIDDEN;
    }

    private static String owner(UUID feedbackId) {
        return "feedback/" + feedbackId;
    }
}
