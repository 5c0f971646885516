package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.callId;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Names and numbers in feedback lie nowhere in clear, and are shown to whoever asks for the one target. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class FeedbackWordsIT extends CallOutStories {
    private static final OwnCounty SHANYANG = new OwnCounty("611024");
    private static final String NAME = "欧阳大山";
    private static final String NUMBER = "13912345678";

    private String answered(String person, String village) {
        story.register(neighbour(person, village, null, null));
        String warning = SHANYANG.calledOut("CALM", redRain(village));
        SHANYANG.answered(warning, person);
        return warning;
    }

    @Test
    void they_are_sealed_at_rest_masked_in_lists_and_in_no_event_or_timeline() {
        String warning = answered("fw1-target", "611024001001");
        String call = callId(warning, "fw1-target");
        Story.request(SHANYANG.duty)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "type",
                        "first",
                        "commander",
                        NAME,
                        "onSite",
                        true,
                        "villagesAffected",
                        1,
                        "moving",
                        true,
                        "needs",
                        "找" + NAME,
                        "losses",
                        NAME + "家房屋倒塌",
                        "notes",
                        "联系" + NUMBER))
                .post("/api/v1/calls/" + call + "/feedback")
                .then()
                .statusCode(200)
                .body("feedback.commander", equalTo("欧***"));

        for (String table : new String[] {"feedback", "outbox", "timeline_entry", "text_message", "attempt"}) {
            assertThat(rowsWith(table, NAME) + rowsWith(table, NUMBER))
                    .as(table)
                    .isZero();
        }
        assertThat(story.count(
                        "SELECT count(*) FROM idempotency_key WHERE position(convert_to(?, 'UTF8') IN body) > 0", NAME))
                .isZero();
        assertThat(story.count(
                        "SELECT count(*) FROM feedback WHERE call_id = ?::uuid AND words_sealed IS NOT NULL", call))
                .isEqualTo(1);
        SHANYANG.get("/warnings/" + warning + "/calls")
                .body("items[0].feedback.commander", equalTo("欧***"))
                .body("items[0].feedback.notes", equalTo("***"))
                .body(not(containsString(NUMBER)));
        SHANYANG.get("/calls/" + call)
                .body("feedback.commander", equalTo(NAME))
                .body("feedback.notes", equalTo("联系" + NUMBER));
        SHANYANG.get("/calls/" + call + "/feedback")
                .body("given[0].fields.commander", equalTo(NAME))
                .body("given[0].fields.losses", equalTo(NAME + "家房屋倒塌"))
                .body("given[0].fields.needs", equalTo("找" + NAME));
        SHANYANG.get("/warnings/" + warning + "/feedback").body(not(containsString(NAME)));
        SHANYANG.get("/warnings/" + warning + "/timeline?limit=200").body(not(containsString(NAME)));
        assertThat(story.events.bodiesOf(Topics.CALL)).noneMatch(body -> body.contains(NAME) || body.contains(NUMBER));
    }

    /** A row as it was written before its words were sealed. */
    @Test
    void what_was_given_before_is_still_read() throws SQLException {
        String warning = answered("fw2-target", "611024001002");
        String call = callId(warning, "fw2-target");
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(
                            "INSERT INTO feedback (id, call_id, commander, notes, given_by, given_at, late)"
                                    + " VALUES (gen_random_uuid(), '" + call + "', '王村长', '路断', 'x', now(), false)"))
                    .isEqualTo(1);
        }
        SHANYANG.get("/calls/" + call + "/feedback")
                .body("given[0].fields.commander", equalTo("王村长"))
                .body("given[0].fields.notes", equalTo("路断"));
        SHANYANG.get("/calls/" + call).body("feedback.commander", equalTo("王村长"));
        SHANYANG.get("/warnings/" + warning + "/calls").body("items[0].feedback.commander", equalTo("王***"));
    }

    private long rowsWith(String table, String text) {
        return story.count("SELECT count(*) FROM " + table + " t WHERE position(? IN t::text) > 0", text);
    }
}
