package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.attempts;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callOf;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text messages by SMPP 3.4; a county of its own is served by an SMSC, the telephone gateway stands behind it. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
@QuarkusTestResource(SmscPort.class)
class SmppIT {
    private static final int THROTTLED = 0x58;
    private static final int QUEUE_FULL = 0x14;
    private static final int INVALID_ADDRESS = 0x0b;
    private static PlayedSmsc smsc;

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void openTheCarriers() {
        story = Story.alone(database);
        smsc = PlayedSmsc.opened();
        smsc.answers.clear();
        await().atMost(SOON).until(smsc::isBound);
    }

    private record Called(String warning, Neighbour target) {}

    private Called called(String name) {
        String village = story.uninhabited("610728001");
        Neighbour target = neighbour(name, village, null, null);
        story.register(target);
        return new Called(issuedByTheCountry(village), target);
    }

    private static String issuedByTheCountry(String village) {
        String id = Story.post(TestTokens.provinceDuty(), "/warnings", redRain(village))
                .statusCode(201)
                .extract()
                .path("id");
        Story.post(TestTokens.demoAdmin(), "/warnings/" + id + "/approval", Map.of())
                .statusCode(200);
        return id;
    }

    private static void start(Called called) {
        Story.post(TestTokens.demoAdmin(), "/warnings/" + called.warning() + "/calls", Map.of("profile", "SLOW"))
                .statusCode(201);
    }

    private static PlayedSmsc.Part lastPart(Called called) {
        await().atMost(SOON)
                .until(() -> smsc.to(called.target().phone()).stream().anyMatch(PlayedSmsc.Part::asksForReceipt));
        return smsc.to(called.target().phone()).stream()
                .filter(PlayedSmsc.Part::asksForReceipt)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> sms(Called called) {
        return attempts(called.warning(), called.target().id()).stream()
                .filter(attempt -> attempt.get("channel").equals("sms"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_long_chinese_text_leaves_in_parts_that_read_whole() {
        Called called = called("smpp1");
        start(called);
        String attempt = lastPart(called).attempt().split("/")[0];
        List<PlayedSmsc.Part> parts = smsc.to(called.target().phone());
        assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.text().length() <= 67);
        assertThat(parts.stream().filter(PlayedSmsc.Part::asksForReceipt)).hasSize(1);
        assertThat(parts).extracting(PlayedSmsc.Part::attempt).allMatch(id -> id.startsWith(attempt));
        assertThat(parts.stream().map(PlayedSmsc.Part::text).collect(Collectors.joining()))
                .contains("勉县气象台发布暴雨红色预警信号")
                .containsPattern("http://127\\.0\\.0\\.1:\\d+/a/\\S+$");
        assertThat(carrier().to(called.target().phone(), "sms")).isEmpty();
    }

    @Test
    void a_receipt_is_the_attempts_outcome_and_no_answer() {
        Called called = called("smpp2");
        start(called);
        smsc.receipt(lastPart(called), "DELIVRD");
        await().atMost(SOON).until(() -> "delivered".equals(sms(called).get("outcome")));
        assertThat(story.count(
                        "SELECT count(*) FROM answer x JOIN call c ON c.id = x.call_id WHERE c.person_id = ?",
                        called.target().id()))
                .isZero();
        Called dead = called("smpp3");
        start(dead);
        smsc.receipt(lastPart(dead), "UNDELIV");
        await().atMost(SOON).until(() -> "sms-undeliv".equals(sms(dead).get("reason")));
    }

    @Test
    void a_reply_that_says_received_answers_the_call_and_another_one_does_not() {
        Called called = called("smpp4");
        start(called);
        assertThat(lastPart(called).asksForReceipt()).isTrue();
        smsc.reply(called.target().phone(), "哪里下雨");
        smsc.reply("13999999999", "已收到");
        awaitState(called.warning(), called.target().id(), "calling");
        smsc.reply("86" + called.target().phone(), "已收到");
        awaitState(called.warning(), called.target().id(), "answered");
        assertThat(callOf(called.warning(), called.target().id()).get("quality"))
                .isEqualTo("said");
    }

    @Test
    void a_full_smsc_is_asked_again_and_that_is_no_failed_try() {
        Called called = called("smpp5");
        smsc.answers.addAll(List.of(THROTTLED, QUEUE_FULL, THROTTLED));
        start(called);
        assertThat(lastPart(called).attempt()).isNotEmpty();
        await().atMost(SOON).until(() -> "sent".equals(sms(called).get("outcome")));
        assertThat(story.count(
                        "SELECT max(tries) FROM attempt WHERE to_person_id = ? AND channel = 'sms'",
                        called.target().id()))
                .isEqualTo(1);
        assertThat(carrier().to(called.target().phone(), "sms")).isEmpty();
    }

    @Test
    void what_the_smsc_refuses_and_what_comes_while_its_line_is_cut_goes_to_the_next_carrier() {
        Called refused = called("smpp6");
        smsc.answers.add(INVALID_ADDRESS);
        start(refused);
        await().atMost(SOON)
                .until(() -> carrier().to(refused.target().phone(), "sms").size() == 1);
        Called cutOff = called("smpp7");
        smsc.cut();
        start(cutOff);
        await().atMost(SOON)
                .until(() -> carrier().to(cutOff.target().phone(), "sms").size() == 1
                        || !smsc.to(cutOff.target().phone()).isEmpty());
        await().atMost(SOON).until(smsc::isBound);
        Called after = called("smpp8");
        start(after);
        assertThat(lastPart(after).asksForReceipt()).isTrue();
    }

    @Test
    void a_submission_without_an_answer_is_repeated_to_the_same_smsc_under_the_same_key() {
        Called called = called("smpp9");
        smsc.answers.add(PlayedSmsc.SILENCE);
        start(called);
        await().atMost(SOON).until(() -> "sent".equals(sms(called).get("outcome")));
        List<String> keys = smsc.to(called.target().phone()).stream()
                .map(PlayedSmsc.Part::attempt)
                .toList();
        assertThat(keys.stream().filter(key -> key.endsWith("/1"))).hasSize(2);
        assertThat(keys.stream().map(key -> key.split("/")[0]).distinct()).hasSize(1);
        assertThat(carrier().to(called.target().phone(), "sms")).isEmpty();
    }
}
