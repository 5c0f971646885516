package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.carrier;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.jiaoying.events.Event;
import io.jiaoying.events.Topics;
import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.SealedText;
import io.jiaoying.events.incident.ClockMetV1;
import io.jiaoying.events.incident.ClockMissedV1;
import io.jiaoying.events.incident.ClockRemindedV1;
import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class RemindingIT {
    private static final List<String> POST = List.of("duty-post");
    private static final List<String> POST_AND_LEADER = List.of("duty-post", "duty-leader");
    private static final List<String> ALL = List.of("duty-post", "duty-leader", "level-above");

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void openTheCarrier() {
        story = new Story(database);
        carrier().reset();
    }

    @Test
    void the_duty_post_is_reminded_then_its_leader_too_then_the_level_above() {
        String town = "610725111";
        String post = person("r1-post", town + "000", "镇(街)应急值班室", person("r1-leader", town + "000", "镇长", null));
        String leader = phone("r1-leader");
        String county = person("r1-county", "610725000000", "县应急指挥中心值班室", null);
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
    void what_has_not_left_when_the_clock_ends_never_leaves() {
        String town = "610725112";
        String post = person("r3-post", town + "000", "镇(街)应急值班室", null);
        var clock = new RunningClock(town);
        carrier().failNext(1_000);
        story.events.publish(List.of(clock.reminded(1, 50, POST)));
        await().atMost(SOON).until(() -> rows(clock, "tries > 0") == 2);

        story.events.publish(List.of(clock.met()));
        await().atMost(SOON).until(() -> ended(clock));
        carrier().reset();

        await().atMost(SOON).until(() -> rows(clock, "state = 'withdrawn'") == 2);
        assertThat(carrier().to(phone(post))).isEmpty();
    }

    @Test
    void nobody_is_reminded_of_a_clock_that_ended_long_ago() {
        String town = "610725113";
        String post = person("r4-post", town + "000", "镇(街)应急值班室", null);
        var dead = new RunningClock(town);
        var alive = new RunningClock(town);

        story.events.publish(List.of(dead.missed(), dead.reminded(3, 100, POST)));
        await().atMost(SOON).until(() -> ended(dead));
        story.events.publish(List.of(dead.reminded(3, 100, POST), alive.reminded(1, 50, POST)));

        awaitMessages(phone(post), 2);
        assertThat(rows(dead, "true")).isZero();
        assertThat(rows(alive, "true")).isEqualTo(2);
    }

    @Test
    void two_replicas_that_both_say_it_remind_once() {
        String town = "610725114";
        String post = person("r5-post", town + "000", "镇(街)应急值班室", null);
        var clock = new RunningClock(town);

        story.events.publish(List.of(clock.reminded(1, 50, POST), clock.reminded(1, 50, POST)));
        awaitMessages(phone(post), 2);
        story.events.publish(List.of(clock.reminded(1, 50, POST), clock.reminded(2, 80, POST)));
        awaitMessages(phone(post), 4);

        assertThat(rows(clock, "number = 1")).isEqualTo(2);
        assertThat(carrier().to(phone(post))).hasSize(4);
    }

    @Test
    void after_an_outage_of_the_carrier_only_the_latest_reminder_leaves() {
        String town = "610725116";
        String post = person("r6-post", town + "000", "镇(街)应急值班室", null);
        var clock = new RunningClock(town);
        carrier().failNext(1_000);
        story.events.publish(List.of(clock.reminded(1, 50, POST)));
        await().atMost(SOON).until(() -> rows(clock, "number = 1 AND tries > 0") == 2);
        story.events.publish(List.of(clock.reminded(2, 80, POST)));
        await().atMost(SOON).until(() -> rows(clock, "number = 1 AND state = 'withdrawn'") == 2);

        carrier().reset();

        awaitMessages(phone(post), 2);
        await().atMost(SOON).until(() -> rows(clock, "number = 2 AND state = 'handed-over'") == 2);
        assertThat(carrier().to(phone(post))).hasSize(2);
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

    private static void awaitMessages(String number, int count) {
        await().atMost(SOON).until(() -> carrier().to(number).size() >= count);
    }

    private boolean ended(RunningClock clock) {
        return story.count("SELECT count(*) FROM ended_clock WHERE clock_id = ?", UUID.fromString(clock.id)) == 1;
    }

    private long rows(RunningClock clock, String condition) {
        return story.count(
                "SELECT count(*) FROM reminder WHERE clock_id = ? AND " + condition, UUID.fromString(clock.id));
    }

    private static String phone(String personId) {
        return "131" + String.format("%08d", Math.floorMod(personId.hashCode(), 100_000_000));
    }

    private String person(String id, String region, String post, String superior) {
        SealedText seal = SealedText.withKey("k1", Story.config("jiaoying.directory.key"));
        story.events.publish(List.of(
                new PersonRegisteredV1(id, "李" + id, post, region, superior, null, seal.seal(id, phone(id)), null, 1)));
        await().atMost(SOON).until(() -> story.count("SELECT count(*) FROM person WHERE id = ?", id) == 1);
        return id;
    }

    /** A clock of another service's incident. */
    private static final class RunningClock {
        private final String id = UUID.randomUUID().toString();
        private final String region;
        private String incident = UUID.randomUUID().toString();
        private String from = "township";
        private String to = "county";
        private boolean exercise;
        private final OffsetDateTime start =
                OffsetDateTime.now(ZoneOffset.ofHours(8)).minusMinutes(30);

        RunningClock(String region) {
            this.region = region;
        }

        RunningClock another() {
            var other = new RunningClock(region);
            other.incident = incident;
            return other;
        }

        RunningClock from(String sender, String receiver) {
            from = sender;
            to = receiver;
            return this;
        }

        Event reminded(int number, int percent, List<String> audience) {
            return new ClockRemindedV1(
                    incident,
                    id,
                    "rule",
                    "pack",
                    "1",
                    true,
                    from,
                    to,
                    "phone",
                    region,
                    "勉县危险化学品事故",
                    start,
                    start.plus(Duration.ofHours(1)),
                    number,
                    percent,
                    audience,
                    OffsetDateTime.now(),
                    exercise);
        }

        Event met() {
            return new ClockMetV1(
                    incident,
                    id,
                    "rule",
                    "pack",
                    "1",
                    true,
                    from,
                    to,
                    "phone",
                    region,
                    start,
                    start.plus(Duration.ofHours(1)),
                    OffsetDateTime.now(),
                    exercise);
        }

        Event missed() {
            return new ClockMissedV1(
                    incident,
                    id,
                    "rule",
                    "pack",
                    "1",
                    true,
                    from,
                    to,
                    "phone",
                    region,
                    start,
                    start.plus(Duration.ofHours(1)),
                    OffsetDateTime.now(),
                    exercise);
        }
    }
}
