package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.CapStory.alert;
import static io.jiaoying.warning.it.CapStory.leaving;
import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Certainty;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.NamedValue;
import io.jiaoying.cap.Reference;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Messages are written with what they tell of. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
@QuarkusTestResource(CapPeers.class)
class CapWritingIT {
    @Inject
    DataSource database;

    private static Map<String, Object> yellowRain() {
        Map<String, Object> yellow = redRain("610725");
        yellow.put("colour", "yellow");
        return yellow;
    }

    private List<Alert> written(String warning) throws SQLException {
        List<Alert> messages = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT document FROM cap_message WHERE warning_id = ? ORDER BY version")) {
            query.setObject(1, UUID.fromString(warning));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    messages.add(alert(rows.getBytes(1)));
                }
            }
        }
        return messages;
    }

    @Test
    void changes_within_a_second_leave_a_message_each_that_names_those_before() throws SQLException {
        String id = issued(yellowRain());
        post(ISSUER, "/warnings/" + id + "/update", Map.of("headline", "更新一")).statusCode(200);
        post(ISSUER, "/warnings/" + id + "/update", Map.of("headline", "更新二")).statusCode(200);

        List<Alert> messages = written(id);
        assertThat(messages).extracting(Alert::msgType).containsExactly(MsgType.ALERT, MsgType.UPDATE, MsgType.UPDATE);
        assertThat(messages)
                .extracting(message -> message.infos().get(0).headline())
                .containsExactly("勉县气象台发布暴雨红色预警信号", "更新一", "更新二");
        Reference first = messages.get(0).reference();
        Reference second = messages.get(1).reference();
        assertThat(messages.get(0).references()).isEmpty();
        assertThat(messages.get(1).references()).containsExactly(first);
        assertThat(messages.get(2).references()).containsExactly(first, second);
    }

    @Test
    void the_timeline_names_the_message_that_left_with_the_change() throws SQLException {
        String id = issued(yellowRain());
        String identifier = written(id).get(0).identifier();
        get(COUNTY_DUTY, "/warnings/" + id + "/timeline")
                .body("items.find { it.kind == 'warning-issued' }.refs.capIdentifier", equalTo(identifier));
    }

    @Test
    void a_change_that_is_refused_leaves_no_message() throws SQLException {
        String id = issued(yellowRain());
        post(ISSUER, "/warnings/" + id + "/update", Map.of("expires", "2020-01-01T00:00:00+08:00"))
                .statusCode(400);
        assertThat(written(id)).hasSize(1);
    }

    @Test
    void a_recall_says_that_it_was_a_mistake() {
        String id = issued(yellowRain());
        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of("mistaken", true, "reason", "误操作"))
                .statusCode(200);
        Alert cancel = leaving(id);
        assertThat(cancel.msgType()).isEqualTo(MsgType.CANCEL);
        assertThat(cancel.note()).isEqualTo("误发撤回 Issued by mistake and withdrawn：误操作");
        assertThat(cancel.infos()).hasSize(2).allSatisfy(info -> {
            assertThat(info.certainty()).isEqualTo(Certainty.UNLIKELY);
            assertThat(info.parameters()).contains(new NamedValue("issuedByMistake", "true"));
        });
        assertThat(cancel.infos().get(1).headline()).contains("withdrawn, issued by mistake");
    }

    @Test
    void a_plain_lifting_speaks_of_no_mistake() {
        String id = issued(yellowRain());
        post(ISSUER, "/warnings/" + id + "/cancellation", Map.of("reason", "雨停了"))
                .statusCode(200);
        Alert cancel = leaving(id);
        assertThat(cancel.note()).isEqualTo("雨停了");
        assertThat(cancel.infos().get(0).parameters())
                .extracting(NamedValue::name)
                .doesNotContain("issuedByMistake");
    }
}
