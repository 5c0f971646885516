package io.jiaoying.warning.feedback.persistence;

import static io.jiaoying.warning.sql.Columns.idOrNull;
import static io.jiaoying.warning.sql.Columns.instant;
import static io.jiaoying.warning.sql.Columns.instantOrNull;
import static io.jiaoying.warning.sql.Columns.textOrNull;

import io.jiaoying.warning.feedback.application.CallFeedback;
import io.jiaoying.warning.feedback.domain.FeedbackField;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import io.vertx.mutiny.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Rows as what a target owes and has given. */
final class GivenRows {
    private GivenRows() {}

    static CallFeedback.DemandView demand(Row row) {
        return new CallFeedback.DemandView(
                row.getUUID("id"),
                row.getString("type"),
                FeedbackType.of(row.getString("type"))
                        .map(FeedbackType::chinese)
                        .orElse(""),
                row.getString("starts"),
                row.getInteger("round"),
                row.getString("state"),
                instant(row, "asked_at"),
                instant(row, "due_at"),
                instantOrNull(row, "overdue_at"),
                row.getInteger("reminders"),
                textOrNull(row, "escalated_to"),
                instantOrNull(row, "escalated_at"),
                instantOrNull(row, "met_at"),
                idOrNull(row, "feedback_id"));
    }

    /**
     * @param words what it says in words, opened; a row of before has them in columns of their own
     */
    static CallFeedback.Given given(Row row, Map<String, String> words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (FeedbackField field : FeedbackField.values()) {
            Object said = words.get(field.wire());
            Object value = said == null ? row.getValue(field.name().toLowerCase(Locale.ROOT)) : said;
            if (value != null) {
                fields.put(field.wire(), value);
            }
        }
        return new CallFeedback.Given(
                row.getUUID("id"),
                textOrNull(row, "type"),
                fields,
                idOrNull(row, "corrects"),
                idOrNull(row, "corrected_by"),
                row.getString("given_by"),
                instant(row, "given_at"),
                row.getBoolean("late"));
    }
}
