package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.carrier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.local.testing.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reminder stops, and is given once. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class RemindingEndsIT extends ReminderStory {
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
    void a_queued_reminder_about_a_superseded_clock_never_leaves() {
        String town = "610725105";
        String post = person("r10-post", town + "000", "镇(街)应急值班室", null);
        var clock = new RunningClock(town);
        carrier().failNext(1_000);
        story.events.publish(List.of(clock.reminded(1, 50, POST)));
        await().atMost(SOON).until(() -> rows(clock, "tries > 0") == 2);

        story.events.publish(List.of(clock.superseded(), clock.reminded(2, 80, POST)));
        await().atMost(SOON).until(() -> ended(clock));
        carrier().reset();

        await().atMost(SOON).until(() -> rows(clock, "state = 'withdrawn'") == 2);
        assertThat(rows(clock, "number = 2")).isZero();
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
}
