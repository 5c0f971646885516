package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.SOON;
import static io.jiaoying.warning.it.Story.carrier;
import static org.awaitility.Awaitility.await;

import io.jiaoying.events.directory.PersonRegisteredV1;
import io.jiaoying.events.directory.SealedText;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** Clocks of incidents, and what the desks hear of them. */
abstract class ReminderStory {
    static final List<String> POST = List.of("duty-post");
    static final List<String> POST_AND_LEADER = List.of("duty-post", "duty-leader");
    static final List<String> ALL = List.of("duty-post", "duty-leader", "level-above");

    @Inject
    DataSource database;

    Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    static void awaitMessages(String number, int count) {
        await().atMost(SOON).until(() -> carrier().to(number).size() >= count);
    }

    boolean ended(RunningClock clock) {
        return story.count("SELECT count(*) FROM ended_clock WHERE clock_id = ?", UUID.fromString(clock.id)) == 1;
    }

    long rows(RunningClock clock, String condition) {
        return story.count(
                "SELECT count(*) FROM reminder WHERE clock_id = ? AND " + condition, UUID.fromString(clock.id));
    }

    static String phone(String personId) {
        return "131" + String.format("%08d", Math.floorMod(personId.hashCode(), 100_000_000));
    }

    String person(String id, String region, String post, String superior) {
        SealedText seal = SealedText.withKey("k1", Story.config("jiaoying.directory.key"));
        story.events.publish(List.of(
                new PersonRegisteredV1(id, "李" + id, post, region, superior, null, seal.seal(id, phone(id)), null, 1)));
        await().atMost(SOON).until(() -> story.count("SELECT count(*) FROM person WHERE id = ?", id) == 1);
        return id;
    }
}
