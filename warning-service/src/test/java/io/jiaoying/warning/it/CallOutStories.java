package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.redRain;

import io.jiaoying.warning.it.Story.Neighbour;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** Where the stories of call-outs begin: a carrier that took nothing yet, people, a warning of their village, its call-out. */
abstract class CallOutStories {
    static final Map<String, Object> FIRST_FEEDBACK =
            Map.of("type", "first", "commander", "村支书", "onSite", true, "villagesAffected", 1, "moving", true);

    @Inject
    DataSource database;

    Story story;

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    final String calledOut(String profile, String village, Neighbour... people) {
        story.register(people);
        String warning = Story.issued(redRain(village));
        Story.callOut(warning, profile);
        return warning;
    }

    /** By the desks of that county. */
    final String calledOut(OwnCounty county, String profile, String village, Neighbour... people) {
        story.register(people);
        return county.calledOut(profile, redRain(village));
    }

    static Map<String, Object> rain(String colour, String... villages) {
        Map<String, Object> body = new HashMap<>(redRain(villages));
        body.put("colour", colour);
        return body;
    }

    /** A change of the places a warning is about. */
    static Map<String, Object> areas(String... villages) {
        return Map.of(
                "areas",
                List.of(villages).stream().map(one -> Map.of("region", one)).toList());
    }
}
