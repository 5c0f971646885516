package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.attempts;
import static io.jiaoying.warning.it.Story.awaitState;
import static io.jiaoying.warning.it.Story.callOf;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.regions.Region;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong between us and an SMSC; each text reaches its phone once, or the next carrier has it. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
@QuarkusTestResource(SmscPort.class)
class SmppFaultsIT {
    private static final int THROTTLED = 0x58;
    private static final int INVALID_ADDRESS = 0x0b;
    private static final List<String> VILLAGES = Regions.get().children("610728").stream()
            .skip(1)
            .flatMap(town -> Regions.get().children(town.shortCode()).stream())
            .map(Region::shortCode)
            .toList();

    @Inject
    DataSource database;

    private Story story;
    private PlayedSmsc smsc;

    @BeforeEach
    void openTheCarriers() {
        story = Story.alone(database);
        smsc = PlayedSmsc.opened();
        smsc.answers.clear();
        await().atMost(SOON).until(smsc::isBound);
    }

    @AfterEach
    void hearAgain() {
        smsc.deaf = false;
        smsc.receiptsFirst = false;
        smsc.answers.clear();
    }

    private record Called(String warning, Neighbour target) {}

    private Called called(String name, int... answers) {
        String village = VILLAGES.stream()
                .filter(one -> story.count("SELECT count(*) FROM person WHERE region = ?", one) == 0)
                .findFirst()
                .orElseThrow();
        Neighbour target = neighbour(name, village, null, null);
        story.register(target);
        String warning = Story.post(TestTokens.provinceDuty(), "/warnings", redRain(village))
                .statusCode(201)
                .extract()
                .path("id");
        Story.post(TestTokens.demoAdmin(), "/warnings/" + warning + "/approval", Map.of())
                .statusCode(200);
        for (int answer : answers) {
            smsc.answers.add(answer);
        }
        Story.post(TestTokens.demoAdmin(), "/warnings/" + warning + "/calls", Map.of("profile", "SLOW"))
                .statusCode(201);
        return new Called(warning, target);
    }

    private Map<String, Object> sms(Called called) {
        return attempts(called.warning(), called.target().id()).stream()
                .filter(attempt -> attempt.get("channel").equals("sms"))
                .findFirst()
                .orElseThrow();
    }

    private void awaitSent(Called called) {
        await().atMost(SOON).until(() -> "sent".equals(sms(called).get("outcome")));
    }

    private List<PlayedSmsc.Part> parts(Called called) {
        return smsc.to(called.target().phone());
    }

    private PlayedSmsc.Part lastPart(Called called) {
        awaitSent(called);
        return parts(called).stream()
                .filter(PlayedSmsc.Part::asksForReceipt)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<String> numbers(Called called) {
        return parts(called).stream().map(part -> part.attempt().split("/")[1]).toList();
    }

    private static int byGateway(Called called) {
        return carrier().to(called.target().phone(), "sms").size();
    }

    private long tries(Called called) {
        return story.count(
                "SELECT max(tries) FROM attempt WHERE to_person_id = ? AND channel = 'sms'",
                called.target().id());
    }

    @Test
    void a_line_that_breaks_in_mid_submission_is_bound_again_and_the_same_smsc_gets_the_text_under_the_same_key() {
        int binds = smsc.binds();
        Called called = called("sf-cut", PlayedSmsc.PLAIN, PlayedSmsc.CUT);
        awaitSent(called);
        assertThat(smsc.binds()).isGreaterThan(binds);
        assertThat(numbers(called)).startsWith("1", "2", "1", "2");
        assertThat(parts(called).stream()
                        .map(part -> part.attempt().split("/")[0])
                        .distinct())
                .hasSize(1);
        assertThat(byGateway(called)).isZero();
    }

    @Test
    void of_several_segments_one_is_throttled_and_all_leave_again_without_a_failed_try() {
        Called called = called("sf-throttled", PlayedSmsc.PLAIN, THROTTLED);
        awaitSent(called);
        assertThat(numbers(called)).startsWith("1", "1", "2");
        assertThat(tries(called)).isEqualTo(1);
        assertThat(byGateway(called)).isZero();
    }

    @Test
    void of_several_segments_one_is_refused_and_the_next_carrier_gets_the_whole_text_once() {
        Called called = called("sf-refused", PlayedSmsc.PLAIN, INVALID_ADDRESS);
        await().atMost(SOON).until(() -> byGateway(called) == 1);
        awaitSent(called);
        assertThat(numbers(called)).containsExactly("1");
        assertThat(carrier().to(called.target().phone(), "sms").get(0).text()).contains("勉县气象台发布暴雨红色预警信号");
    }

    @Test
    void a_receipt_that_overtakes_the_answer_finds_its_attempt() {
        smsc.receiptsFirst = true;
        Called called = called("sf-first");
        await().atMost(SOON).until(() -> "delivered".equals(sms(called).get("outcome")));
    }

    @Test
    void a_receipt_after_the_answer_of_the_person_changes_neither_call_nor_quality() {
        Called called = called("sf-late");
        PlayedSmsc.Part part = lastPart(called);
        smsc.reply(called.target().phone(), "1");
        awaitState(called.warning(), called.target().id(), "answered");
        smsc.receipt(part, "EXPIRED");
        assertThat(callOf(called.warning(), called.target().id()))
                .containsEntry("state", "answered")
                .containsEntry("quality", "said");
        assertThat(sms(called)).containsEntry("outcome", "said");
    }

    @Test
    void receipts_that_never_come_leave_the_attempt_sent_and_nothing_is_sent_twice() {
        Called called = called("sf-never");
        lastPart(called);
        int once = parts(called).size();
        Called next = called("sf-next");
        smsc.receipt(lastPart(next), "DELIVRD");
        await().atMost(SOON).until(() -> "delivered".equals(sms(next).get("outcome")));
        assertThat(sms(called)).containsEntry("outcome", "sent");
        assertThat(parts(called)).hasSize(once);
        assertThat(byGateway(called)).isZero();
    }

    @Test
    void states_that_nobody_knows_and_receipts_of_nothing_are_taken_and_change_nothing() {
        Called called = called("sf-unknown");
        PlayedSmsc.Part part = lastPart(called);
        smsc.receipt(part, "SKIPPED");
        smsc.receipt(part.to(), "no-such-id", "DELIVRD");
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().get("/q/metrics").then().body(containsString("jiaoying_receipts_without_attempt")));
        assertThat(sms(called)).containsEntry("outcome", "sent");
        smsc.receipt(part, "delivrd");
        await().atMost(SOON).until(() -> "delivered".equals(sms(called).get("outcome")));
    }

    @Test
    void an_smsc_that_does_not_answer_whether_the_line_is_alive_is_left_and_bound_again() {
        int binds = smsc.binds();
        smsc.deaf = true;
        await().atMost(SOON).until(() -> smsc.binds() > binds);
        smsc.deaf = false;
        Called called = called("sf-deaf");
        awaitSent(called);
        assertThat(parts(called)).isNotEmpty();
    }
}
