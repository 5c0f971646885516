package io.jiaoying.warning.calling.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.warning.calling.domain.Quality;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a call profile, all of it at once, each fault at its place. */
public final class ProfileFaults {
    static final Set<String> COLOURS = Set.of("red", "orange", "yellow", "blue", "default");
    private static final int LONGEST_HEARING = 600;
    private static final int SMALLEST_TOWNSHIP = 2;
    private static final int MOST_TIMES = 20;
    private static final Set<String> FIELDS = Set.of(
            "id",
            "source",
            "verified",
            "answeredWhen",
            "heardSeconds",
            "proxiedWhen",
            "dutyPosts",
            "pace",
            "silentTownship",
            "notInPlace",
            "ladders",
            "feedback");

    /** One fault. */
    public record Fault(String place, String chinese, String english) {
        String text() {
            return place + " " + chinese + " / " + english;
        }
    }

    private final List<Fault> faults = new ArrayList<>();

    private ProfileFaults() {}

    public static List<Fault> of(JsonNode profile) {
        ProfileFaults found = new ProfileFaults();
        found.profile(profile);
        return found.faults;
    }

    private void profile(JsonNode profile) {
        known("", profile, FIELDS);
        text("id", profile.path("id"));
        text("source", profile.path("source"));
        Set<String> qualities = wires(EnumSet.allOf(Quality.class));
        words("answeredWhen", profile.path("answeredWhen"), qualities, true);
        words("proxiedWhen", profile.path("proxiedWhen"), Set.of("heard", "pressed", "said", "read"), false);
        number("heardSeconds", profile.path("heardSeconds"), 0, LONGEST_HEARING);
        each(profile.path("dutyPosts"), "dutyPosts", this::text);
        profile.path("pace").fields().forEachRemaining(this::pace);
        LadderFaults ladders = new LadderFaults(this);
        ladders.ladders(profile.path("ladders"));
        township(profile.path("silentTownship"), ladders);
        notInPlace(profile.path("notInPlace"));
        feedback(profile.path("feedback"));
    }

    private static Set<String> wires(Set<Quality> qualities) {
        return qualities.stream().map(Quality::wire).collect(Collectors.toCollection(TreeSet::new));
    }

    private void pace(Map.Entry<String, JsonNode> one) {
        String place = "pace." + one.getKey();
        if (!COLOURS.contains(one.getKey())) {
            add(place, "未知的颜色", "is no colour of a warning");
        }
        number(place, one.getValue(), 1, Integer.MAX_VALUE);
    }

    private void township(JsonNode township, LadderFaults ladders) {
        if (township.isMissingNode() || township.isNull()) {
            return;
        }
        known("silentTownship.", township, Set.of("afterRungs", "atLeast", "channels"));
        number("silentTownship.afterRungs", township.path("afterRungs"), 1, ladders.shortestOwnRungs());
        number("silentTownship.atLeast", township.path("atLeast"), SMALLEST_TOWNSHIP, Integer.MAX_VALUE);
        words("silentTownship.channels", township.path("channels"), LadderFaults.CALLABLE, true);
        if (!ladders.allEndAtTheDoor()) {
            add("silentTownship", "每个阶梯都须以上门结束", "needs a door at the end of every ladder");
        }
    }

    private void notInPlace(JsonNode rule) {
        if (rule.isMissingNode() || rule.isNull()) {
            return;
        }
        known("notInPlace.", rule, Set.of("again", "times", "channels"));
        positive("notInPlace.again", rule.path("again"));
        number("notInPlace.times", rule.path("times"), 1, MOST_TIMES);
        words("notInPlace.channels", rule.path("channels"), LadderFaults.CALLABLE, true);
    }

    private void feedback(JsonNode feedback) {
        if (feedback.isMissingNode() || feedback.isNull()) {
            return;
        }
        known("feedback.", feedback, Set.of("within", "channels", "afterLifting", "demands", "chase"));
        positive("feedback.within", feedback.path("within"));
        words("feedback.channels", feedback.path("channels"), LadderFaults.CALLABLE, false);
        JsonNode lifting = feedback.path("afterLifting");
        if (!lifting.isMissingNode() && !lifting.isNull()) {
            positive("feedback.afterLifting", lifting);
        }
        new DemandFaults(this).demands(feedback);
    }

    void add(String place, String chinese, String english) {
        faults.add(new Fault(place, chinese, english));
    }

    void known(String prefix, JsonNode object, Set<String> fields) {
        object.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                add(prefix + field, "未知的字段", "is no field of a call profile");
            }
        });
    }

    private void text(String place, JsonNode node) {
        if (!node.isTextual() || node.asText().isBlank()) {
            add(place, "不能为空", "must not be empty");
        }
    }

    void number(String place, JsonNode node, int least, int most) {
        if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
            add(place, "须为 " + least + " 至 " + most + " 的整数", "must be a whole number from " + least + " to " + most);
        }
    }

    void words(String place, JsonNode node, Set<String> allowed, boolean needed) {
        if (!node.isArray() || (needed && node.isEmpty())) {
            add(place, "须为列表且不能为空", "must be a list" + (needed ? " that is not empty" : ""));
            return;
        }
        each(node, place, (at, one) -> {
            if (!allowed.contains(one.asText())) {
                add(at, "须为 " + new TreeSet<>(allowed) + " 之一", "must be one of " + new TreeSet<>(allowed));
            }
        });
        Set<String> seen = new TreeSet<>();
        each(node, place, (at, one) -> {
            if (!seen.add(one.asText())) {
                add(at, "重复", "stands here twice");
            }
        });
    }

    void positive(String place, JsonNode node) {
        var unused = duration(place, node);
    }

    /** A positive ISO 8601 duration, or null after a fault. */
    @Nullable
    Duration duration(String place, JsonNode node) {
        try {
            Duration duration = Duration.parse(node.asText());
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (java.time.format.DateTimeParseException notADuration) {
            // falls through to the same fault as a duration that is not positive
        }
        add(place, "须为正的时长（ISO 8601，如 PT3M）", "must be a positive ISO 8601 duration, such as PT3M");
        return null;
    }

    /** Looks at one element. */
    interface Look {
        void at(String place, JsonNode node);
    }

    static void each(JsonNode array, String place, Look look) {
        for (int i = 0; i < array.size(); i++) {
            look.at(place + "[" + i + "]", array.get(i));
        }
    }
}
