package io.jiaoying.warning.calling.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a township counts as cut off: nobody in it gave a sign of life by the end of so many rungs. Its targets' superiors in the
 * township are as silent as they are, so the county is called at once and every village gets a visit.
 *
 * @param afterRungs how many rungs of each target must be over
 * @param atLeast a township with fewer targets is never taken for cut off
 * @param channels by which the county is called
 */
public record SilentTownship(int afterRungs, int atLeast, List<Channel> channels) {
    public SilentTownship {
        channels = List.copyOf(channels);
    }

    /**
     * What one target of the call-out has let be heard.
     *
     * @param ringing its call is open and nobody was sent to the door yet, unless for this very silence
     * @param calledAt when its ladder began
     * @param signOfLife it answered in whatever quality, or a human hand was on its phone; delivery and ringing are none
     */
    public record Sign(String region, boolean ringing, Instant calledAt, int next, boolean signOfLife) {}

    /** The townships (nine digits) of which nothing is heard at all. */
    public Set<String> among(List<Sign> targets, List<Step> ladder, Instant now) {
        Duration silence = ladder.subList(0, Math.min(afterRungs, ladder.size())).stream()
                .map(Step::patience)
                .reduce(Duration.ZERO, Duration::plus);
        Map<String, List<Sign>> byTownship =
                targets.stream().collect(Collectors.groupingBy(sign -> Branch.township(sign.region())));
        Set<String> silent = new HashSet<>();
        byTownship.forEach((township, signs) -> {
            if (isVillageLevel(township)
                    && signs.size() >= atLeast
                    && signs.stream().allMatch(sign -> isSilent(sign, now.minus(silence)))) {
                silent.add(township);
            }
        });
        return silent;
    }

    private boolean isSilent(Sign sign, Instant calledBy) {
        return sign.ringing()
                && !sign.signOfLife()
                && sign.next() >= afterRungs
                && !sign.calledAt().isAfter(calledBy);
    }

    /** The people of a county's own offices share nine digits too, but no network of a township. */
    private static boolean isVillageLevel(String township) {
        return !township.endsWith("000");
    }
}
