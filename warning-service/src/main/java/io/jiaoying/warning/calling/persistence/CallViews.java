package io.jiaoying.warning.calling.persistence;

import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.calling.application.CallView;
import io.jiaoying.warning.calling.application.Numbers;
import io.jiaoying.warning.feedback.application.FeedbackWords;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as targets with all that was done about them. */
final class CallViews {
    private final Numbers numbers;
    private final FeedbackWords words;

    CallViews(Numbers numbers, FeedbackWords words) {
        this.numbers = numbers;
        this.words = words;
    }

    /** As whoever asks for this one target sees it. */
    CallView whole(Row row) {
        return read(row, false);
    }

    /** Beside others, or where it is kept as the answer to a request. */
    CallView masked(Row row) {
        return read(row, true);
    }

    private CallView read(Row row, boolean masked) {
        String personId = row.getString("person_id");
        List<CallView.AttemptView> attempts = each(row.getJsonArray("attempts"), AttemptViews::attempt);
        JsonObject feedback = row.getJsonObject("feedback");
        JsonArray becauseOf = row.getJsonArray("because_of");
        return new CallView(
                row.getUUID("id"),
                row.getUUID("warning_id"),
                new CallView.PersonView(
                        personId,
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("region"),
                        numbers.masked(personId, textOrNull(row, "phone_sealed"))),
                row.getString("state"),
                textOrNull(row, "quality"),
                instantOrNull(row, "answered_at"),
                textOrNull(row, "stop_reason"),
                AttemptViews.reached(row.getJsonArray("attempts"), row.getJsonArray("answers")),
                attempts,
                each(row.getJsonArray("answers"), CallViews::answer),
                escalated(attempts),
                becauseOf == null
                        ? List.of()
                        : becauseOf.stream().map(String::valueOf).toList(),
                feedback == null ? null : feedback(feedback, masked),
                instantOrNull(row, "feedback_due_at"),
                instantOrNull(row, "feedback_overdue_at"));
    }

    private static <T> List<T> each(@Nullable JsonArray array, Function<JsonObject, T> read) {
        return array == null
                ? List.of()
                : array.stream().map(JsonObject.class::cast).map(read).toList();
    }

    private static List<CallView.Escalated> escalated(List<CallView.AttemptView> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.becauseOf() != null)
                .map(attempt -> new CallView.Escalated(attempt.toPersonId(), attempt.who()))
                .distinct()
                .toList();
    }

    private static CallView.AnswerView answer(JsonObject json) {
        return new CallView.AnswerView(
                json.getString("quality"),
                json.getString("by"),
                Objects.requireNonNull(instant(json, "at")),
                json.getString("words"),
                json.getInteger("heardSeconds"),
                json.getBoolean("inPlace"),
                json.getBoolean("closes"),
                json.getBoolean("late"));
    }

    private CallView.FeedbackView feedback(JsonObject json, boolean masked) {
        Map<String, String> said = words.open(UUID.fromString(json.getString("id")), json.getString("wordsSealed"));
        String commander = said.getOrDefault("commander", json.getString("commander"));
        String notes = said.getOrDefault("notes", json.getString("notes"));
        return new CallView.FeedbackView(
                masked ? FeedbackWords.maskedName(commander) : commander,
                json.getInteger("villagesAffected"),
                json.getInteger("peopleToMove"),
                json.getInteger("peopleMoved"),
                json.getInteger("refusing"),
                json.getString("shelterUsed"),
                masked ? FeedbackWords.maskedWords(notes) : notes,
                Objects.requireNonNull(instant(json, "givenAt")),
                json.getBoolean("late"));
    }

    static @Nullable Instant instant(JsonObject json, String field) {
        String text = json.getString(field);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
