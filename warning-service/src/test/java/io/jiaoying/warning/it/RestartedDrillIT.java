package io.jiaoying.warning.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.access.Role;
import io.jiaoying.access.testing.TestTokens;
import io.jiaoying.warning.it.Story.Neighbour;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service dies in the middle of an exercise; the process that goes on with it knows it from the tables alone. */
class RestartedDrillIT {
    private static final String VILLAGE = "610723001215";
    /** Time enough to die and come back on each rung. */
    private static final String LADDER = """
            { "id": "RESTARTED", "source": "tests", "verified": false, "answeredWhen": ["said"], "heardSeconds": 0,
              "proxiedWhen": ["said"],
              "ladders": { "default": [
                { "who": "self", "channels": ["sms", "voice"], "patience": "PT4S" },
                { "who": "superior", "channels": ["sms"], "patience": "PT1H" },
                { "who": "door", "channels": [], "patience": "PT1H" } ] },
              "feedback": { "within": "PT4S", "channels": ["sms"], "afterLifting": "PT1H" } }""";

    private Surroundings around;
    private ServiceProcess service;

    @BeforeEach
    void start() throws IOException {
        around = new Surroundings("warning_drilled");
        around.profile("restarted", LADDER);
        service = around.service("restarted-drill").inFront().start();
    }

    @AfterEach
    void end() {
        service.kill();
        around.close();
    }

    @Test
    void what_follows_the_restart_is_as_much_an_exercise_as_what_came_before() {
        Neighbour superior = Story.neighbour("rd-superior", "610723000000", null, null);
        Neighbour answers = Story.neighbour("rd-answers", VILLAGE, "rd-superior", null);
        Neighbour silent = Story.neighbour("rd-silent", VILLAGE, "rd-superior", null);
        around.register(superior, answers, silent);
        Map<String, Object> drill = Story.redRain(VILLAGE);
        drill.put("exercise", true);
        String warning = ServiceProcess.calledOut(drill, "RESTARTED");
        around.eventually(() -> !around.carrier.to(answers.phone()).isEmpty());
        service.kill();
        service.start();

        around.eventually(() -> around.carrier.to(superior.phone()).stream()
                .anyMatch(one -> one.text().contains("未应答")));
        String call = Story.callId(warning, "rd-answers");
        Story.post(TestTokens.demoAdmin(), "/calls/" + call + "/answer", Map.of("quality", "said", "words", "收到"))
                .statusCode(200);
        around.eventually(() -> around.carrier.to(answers.phone()).stream()
                .anyMatch(one -> one.text().contains("请反馈：")));
        update(warning);
        service.kill();
        service.start();
        Story.post(TestTokens.demoAdmin(), "/warnings/" + warning + "/cancellation", Map.of("reason", "演练结束"))
                .statusCode(200);
        around.eventually(() -> texts(answers).stream().anyMatch(text -> text.contains("预警已结束")));
        around.eventually(() -> texts(silent).stream().anyMatch(text -> text.contains("预警已解除")));

        assertThat(Stream.of(superior, answers, silent).flatMap(one -> around.carrier.to(one.phone()).stream()))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(one -> one.exercise() && one.text().startsWith("演练"));
        assertThat(around.texts("SELECT DISTINCT status FROM cap_message")).containsExactly("Exercise");
        assertThat(around.count("SELECT count(*) FROM cap_message")).isEqualTo(3);
        assertThat(around.count("SELECT count(*) FROM text_message WHERE NOT exercise OR NOT starts_with(text, '演练')"))
                .isZero();
        String about = "SELECT count(*) FROM outbox WHERE payload LIKE '%" + warning + "%'";
        assertThat(around.count(about)).isPositive();
        assertThat(around.count(about + " AND payload LIKE '%\"exercise\":false%'"))
                .isZero();
        assertThat(around.count("SELECT count(*) FROM warning WHERE exercise AND state = 'cancelled'"))
                .isEqualTo(1);
    }

    private List<String> texts(Neighbour person) {
        return around.carrier.to(person.phone()).stream()
                .map(Carrier.Message::text)
                .toList();
    }

    /** By two parties, as the colour asks. */
    private static void update(String warning) {
        String issuer = TestTokens.person("province-issuer", "61", Role.ISSUER).token();
        Story.post(issuer, "/warnings/" + warning + "/update", Map.of("headline", "更新后的演练"))
                .statusCode(200);
        Story.post(TestTokens.demoAdmin(), "/warnings/" + warning + "/approval", Map.of())
                .statusCode(200);
    }
}
