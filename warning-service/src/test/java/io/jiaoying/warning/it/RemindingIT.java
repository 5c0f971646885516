package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.carrier;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.jiaoying.events.Topics;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class RemindingIT extends ReminderStory {
    @Test
    void the_duty_post_is_reminded_then_its_leader_too_then_the_level_above() {
        String town = "610124101";
        String post = person("r1-post", town + "000", "镇(街)应急值班室", person("r1-leader", town + "000", "镇长", null));
        String leader = phone("r1-leader");
        String county = person("r1-county", "610124000000", "县应急指挥中心值班室", null);
        var clock = new RunningClock(town);

        story.events.publish(List.of(clock.reminded(1, 50, POST)));
        awaitMessages(phone(post), 2);
        assertThat(carrier().to(phone(post)))
                .extracting(Carrier.Message::channel)
                .containsOnly("sms", "voice");
        assertThat(carrier().to(phone(post), "sms"))
                .allMatch(message -> message.text().contains("还剩"));
        assertThat(carrier().to(leader)).isEmpty();

        story.events.publish(List.of(clock.reminded(2, 80, POST_AND_LEADER)));
        awaitMessages(leader, 2);
        assertThat(carrier().to(phone(county))).isEmpty();

        story.events.publish(List.of(clock.reminded(3, 100, ALL)));
        awaitMessages(phone(county), 2);
        awaitMessages(phone(post), 6);
        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.CALL, clock.incident))
                .hasSize(2 + 4 + 6)
                .containsOnly("reminder.sent.v1"));
    }

    @Test
    void a_level_without_anybody_known_is_said_and_counted() {
        var clock = new RunningClock("6108");

        story.events.publish(List.of(clock.from("city", "province").reminded(1, 50, POST_AND_LEADER)));

        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.CALL, clock.incident))
                .containsExactly("reminder.undeliverable.v1", "reminder.undeliverable.v1"));
        assertThat(rows(clock, "state = 'undeliverable' AND reason = 'nobody-known' AND desk = '610800000000'"))
                .isEqualTo(2);
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'reminders' }.data.undeliverable", greaterThanOrEqualTo(2));
    }

    @Test
    void reminders_of_one_incident_to_one_person_leave_in_one_message() {
        String town = "610725117";
        String post = person("r7-post", town + "000", "镇(街)应急值班室", null);
        var first = new RunningClock(town);
        var second = first.another();

        story.events.publish(List.of(first.reminded(1, 50, POST), second.reminded(1, 50, POST)));

        await().atMost(SOON)
                .until(() -> rows(first, "state = 'handed-over'") + rows(second, "state = 'handed-over'") == 4);
        assertThat(carrier().to(phone(post))).hasSize(2).allMatch(message -> message.text()
                .contains("另有1项"));
    }

    @Test
    void a_refused_number_is_said_and_an_exercise_says_that_it_is_one() {
        String town = "610725118";
        String post = person("r8-post", town + "000", "镇(街)应急值班室", null);
        String other = person("r8-other", town + "000", "镇(街)应急值班室副班", null);
        carrier().refuse(phone(post));
        var clock = new RunningClock(town);
        clock.exercise = true;

        story.events.publish(List.of(clock.reminded(1, 50, POST)));

        awaitMessages(phone(other), 2);
        assertThat(carrier().to(phone(other)))
                .allMatch(message -> message.text().startsWith("演练") && message.exercise());
        await().atMost(SOON).until(() -> rows(clock, "state = 'refused' AND reason = 'not-a-number'") == 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(story.events.typesOf(Topics.CALL, clock.incident))
                .contains("reminder.undeliverable.v1"));
    }

    @Test
    void what_became_of_it_is_kept() {
        String town = "610725119";
        String post = person("r9-post", town + "000", "镇(街)应急值班室", null);
        var clock = new RunningClock(town);
        story.events.publish(List.of(clock.reminded(1, 50, POST)));
        awaitMessages(phone(post), 2);
        await().atMost(SOON).until(() -> rows(clock, "state = 'handed-over'") == 2);

        assertThat(carrier()
                        .pressed(
                                Story.url(),
                                carrier().to(phone(post), "voice").get(0).attemptId()))
                .isEqualTo(204);

        assertThat(rows(clock, "outcome = 'pressed' AND channel = 'voice'")).isEqualTo(1);
    }
}
