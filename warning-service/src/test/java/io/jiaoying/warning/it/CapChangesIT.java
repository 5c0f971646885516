package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.CapStory.SYSTEM;
import static io.jiaoying.warning.it.CapStory.about;
import static io.jiaoying.warning.it.CapStory.leaving;
import static io.jiaoying.warning.it.CapStory.named;
import static io.jiaoying.warning.it.CapStory.rainstorm;
import static io.jiaoying.warning.it.CapStory.send;
import static io.jiaoying.warning.it.Story.COUNTY_DUTY;
import static io.jiaoying.warning.it.Story.ISSUER;
import static io.jiaoying.warning.it.Story.OTHER_ISSUER;
import static io.jiaoying.warning.it.Story.get;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.post;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.sign.Signer;
import io.jiaoying.cap.testing.TestKeys;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Messages of others about earlier ones: updates, cancels, acknowledgements. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
@QuarkusTestResource(CapPeers.class)
class CapChangesIT {
    private static String drafted(String document) {
        return send(document).statusCode(201).extract().path("id");
    }

    @Test
    void an_update_of_a_draft_changes_the_draft() {
        String first = rainstorm();
        String id = drafted(first);
        send(about(first, "Update").replace("勉县气象台发布暴雨红色预警信号", "改后的标题"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("draft"))
                .body("headline", equalTo("改后的标题"));
    }

    @Test
    void an_update_of_what_is_in_force_waits_for_a_second_party() {
        String first = rainstorm();
        String id = drafted(first);
        post(ISSUER, "/warnings/" + id + "/approval", Map.of()).statusCode(200);
        Alert alert = leaving(id);
        send(about(first, "Update").replace("立即转移危险地带人员", "改后的措施"))
                .statusCode(200)
                .body("pendingUpdate.instruction", startsWith("改后的措施"));
        post(OTHER_ISSUER, "/warnings/" + id + "/approval", Map.of())
                .statusCode(200)
                .body("state", equalTo("updated"));
        assertThat(leaving(id).msgType()).isEqualTo(MsgType.UPDATE);
        assertThat(leaving(id).references()).containsExactly(alert.reference());
    }

    @Test
    void what_was_signed_is_changed_by_signed_messages_only() {
        TestKeys keys = TestKeys.of(Path.of(Story.config(CapPeers.OPTIONAL_KEYSTORE)));
        String plain = rainstorm().replaceFirst("<sender>[^<]*", "<sender>" + CapPeers.OPTIONAL);
        Signer signer = new Signer(keys.key(), keys.certificate());
        send(SYSTEM, signer.sign(plain.getBytes(StandardCharsets.UTF_8))).statusCode(201);
        String cancel = about(plain, "Cancel");
        send(cancel).statusCode(422).body("type", equalTo("/problems/cap-signature-demanded"));
        send(SYSTEM, signer.sign(cancel.getBytes(StandardCharsets.UTF_8))).statusCode(200);
    }

    @Test
    void an_update_of_what_never_came_is_a_new_draft() {
        drafted(about(rainstorm(), "Update"));
    }

    @Test
    void a_cancel_lifts_what_it_names() {
        String first = rainstorm();
        String id = drafted(first);
        post(ISSUER, "/warnings/" + id + "/approval", Map.of()).statusCode(200);
        send(about(first, "Cancel")).statusCode(200).body("state", equalTo("cancelled"));
        assertThat(leaving(id).msgType()).isEqualTo(MsgType.CANCEL);
    }

    @Test
    void a_cancelled_draft_can_be_issued_no_more() {
        String first = rainstorm();
        String id = drafted(first);
        send(about(first, "Cancel")).statusCode(200).body("state", equalTo("draft"));
        post(ISSUER, "/warnings/" + id + "/approval", Map.of())
                .statusCode(422)
                .body("type", equalTo("/problems/already-expired"));
    }

    @Test
    void nobody_changes_another_senders_warning() {
        String first = rainstorm();
        String id = drafted(first);
        String foreign = about(first, "Cancel").replaceFirst("<sender>[^<]*", "<sender>somebody-else");
        send(foreign).statusCode(422).body("violations.field", hasItem("/alert/references"));
        get(COUNTY_DUTY, "/warnings/" + id).body("expires", org.hamcrest.Matchers.notNullValue());
        post(ISSUER, "/warnings/" + id + "/approval", Map.of()).statusCode(200);
    }

    @Test
    void an_exercise_stays_one_and_changes_nothing_actual() {
        String drill = rainstorm().replace("<status>Actual", "<status>Exercise");
        send(drill).statusCode(201).body("exercise", equalTo(true));
        send(about(drill, "Update").replace("<status>Exercise", "<status>Actual"))
                .statusCode(422)
                .body("violations.field", hasItem("/alert/status"));
    }

    @Test
    void an_acknowledgement_of_ours_is_understood() {
        String id = issued(redRain("610725"));
        String ours = leaving(id).reference().text();
        String ack =
                named("ack", UUID.randomUUID().toString()).replaceFirst("<references>[^<]*", "<references>" + ours);
        send(ack).statusCode(200).body("id", equalTo(id)).body("cap.msgType", equalTo("Ack"));
        String error =
                named("error", UUID.randomUUID().toString()).replaceFirst("<references>[^<]*", "<references>" + ours);
        send(error).statusCode(200).body("cap.msgType", equalTo("Error"));
        get(COUNTY_DUTY, "/warnings/" + id + "/timeline")
                .body("items.findAll { it.kind == 'cap-received' }.refs.msgType", hasItems("Ack", "Error"));
        send(named("ack", UUID.randomUUID().toString())).statusCode(200).body("id", nullValue());
    }
}
