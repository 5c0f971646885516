package io.jiaoying.warning.calling.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What is wrong with the ladders of a call profile. */
final class LadderFaults {
    static final Set<String> CALLABLE = Set.of("sms", "voice", "mail", "loudspeaker", "webhook");
    private static final String SELF = "self";
    private static final String DOOR = "door";
    private static final Set<String> WHO = Set.of(SELF, "deputy", "superior", "county", DOOR);

    private final ProfileFaults faults;
    private int shortestOwnRungs = Integer.MAX_VALUE;
    private boolean allEndAtTheDoor = true;

    LadderFaults(ProfileFaults faults) {
        this.faults = faults;
    }

    /** How many rungs of the target itself every ladder has at least. */
    int shortestOwnRungs() {
        return Math.max(1, shortestOwnRungs);
    }

    boolean allEndAtTheDoor() {
        return allEndAtTheDoor;
    }

    void ladders(JsonNode ladders) {
        if (!ladders.path("default").isArray()) {
            faults.add("ladders.default", "缺少默认阶梯", "is missing");
        }
        ladders.fields().forEachRemaining(this::ladder);
    }

    private void ladder(Map.Entry<String, JsonNode> ladder) {
        String place = "ladders." + ladder.getKey();
        JsonNode rungs = ladder.getValue();
        if (!ProfileFaults.COLOURS.contains(ladder.getKey())) {
            faults.add(place, "未知的颜色", "is no colour of a warning");
        }
        if (!SELF.equals(rungs.path(0).path("who").asText())) {
            faults.add(place + "[0].who", "第一级须为责任人本人（self）", "must be self: the ladder begins with the target");
        }
        ProfileFaults.each(rungs, place, (at, rung) -> rung(at, rung, at.endsWith("[" + (rungs.size() - 1) + "]")));
        int own = 0;
        while (SELF.equals(rungs.path(own).path("who").asText())) {
            own++;
        }
        shortestOwnRungs = Math.min(shortestOwnRungs, own);
        allEndAtTheDoor &= DOOR.equals(rungs.path(rungs.size() - 1).path("who").asText());
    }

    private void rung(String at, JsonNode rung, boolean last) {
        faults.known(at + ".", rung, Set.of("who", "channels", "apart", "patience"));
        String who = rung.path("who").asText();
        if (!WHO.contains(who)) {
            faults.add(
                    at + ".who",
                    "须为 self、deputy、superior、county 或 door",
                    "must be self, deputy, superior, county or door");
        }
        boolean door = DOOR.equals(who);
        if (door && !last) {
            faults.add(at + ".who", "上门须为最后一级", "must be the last rung: nothing is left after the door");
        }
        if (door && !rung.path("channels").isEmpty()) {
            faults.add(at + ".channels", "上门不经由渠道", "must be empty: a visit needs no channel");
        }
        if (!door) {
            faults.words(at + ".channels", rung.path("channels"), CALLABLE, true);
        }
        Duration patience = faults.duration(at + ".patience", rung.path("patience"));
        JsonNode apart = rung.path("apart");
        if (apart.isMissingNode() || apart.isNull()) {
            return;
        }
        Duration between = faults.duration(at + ".apart", apart);
        int turns = rung.path("channels").size() - 1;
        if (patience != null && between != null && between.multipliedBy(turns).compareTo(patience) >= 0) {
            faults.add(
                    at + ".apart",
                    "各渠道须在本级等待时间内用完",
                    "leaves channels that would not come to their turn before the next rung");
        }
    }
}
