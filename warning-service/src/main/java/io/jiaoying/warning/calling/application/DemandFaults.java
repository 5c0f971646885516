package io.jiaoying.warning.calling.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.warning.feedback.domain.Demand;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every fault in what a profile asks back. */
final class DemandFaults {
    private static final int MOST_REMINDERS = 20;
    private static final Set<String> TYPES =
            Arrays.stream(FeedbackType.values()).map(FeedbackType::wire).collect(Collectors.toSet());
    private static final Set<String> STARTS =
            Arrays.stream(Demand.Start.values()).map(Demand.Start::wire).collect(Collectors.toSet());

    private final ProfileFaults faults;

    DemandFaults(ProfileFaults faults) {
        this.faults = faults;
    }

    void demands(JsonNode feedback) {
        Set<String> seen = new TreeSet<>();
        ProfileFaults.each(feedback.path("demands"), "feedback.demands", (place, demand) -> {
            demand(place, demand, feedback);
            if (!seen.add(demand.path("type").asText())) {
                faults.add(place + ".type", "重复", "stands here twice");
            }
        });
        JsonNode chase = feedback.path("chase");
        if (!chase.isMissingNode() && !chase.isNull()) {
            faults.known("feedback.chase.", chase, Set.of("every", "times"));
            faults.positive("feedback.chase.every", chase.path("every"));
            faults.number("feedback.chase.times", chase.path("times"), 1, MOST_REMINDERS);
        }
    }

    private void demand(String place, JsonNode demand, JsonNode feedback) {
        faults.known(place + ".", demand, Set.of("type", "starts", "within", "every"));
        oneOf(place + ".type", demand.path("type"), TYPES);
        oneOf(place + ".starts", demand.path("starts"), STARTS);
        faults.positive(place + ".within", demand.path("within"));
        JsonNode every = demand.path("every");
        boolean lifting = demand.path("starts").asText().equals(Demand.Start.LIFTING.wire());
        if (!every.isMissingNode() && !every.isNull()) {
            faults.positive(place + ".every", every);
            if (lifting) {
                faults.add(place + ".every", "解除后的反馈只有一次", "is asked once: nothing ends it after the warning");
            }
        }
        if (lifting && !demand.path("within").equals(feedback.path("afterLifting"))) {
            faults.add(
                    place + ".within",
                    "须与 feedback.afterLifting 相同",
                    "must equal feedback.afterLifting: there is one time after the lifting");
        }
    }

    private void oneOf(String place, JsonNode word, Set<String> allowed) {
        if (!allowed.contains(word.asText())) {
            faults.add(place, "须为 " + new TreeSet<>(allowed) + " 之一", "must be one of " + new TreeSet<>(allowed));
        }
    }
}
