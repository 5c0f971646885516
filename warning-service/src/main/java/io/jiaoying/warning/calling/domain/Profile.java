package io.jiaoying.warning.calling.domain;

import io.jiaoying.warning.feedback.domain.Chase;
import io.jiaoying.warning.feedback.domain.Demand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How people are called under one rule; frozen into each call-out that starts under it.
 *
 * @param source where its numbers come from, and which of them are ours
 * @param verified whether the source was read in the original
 * @param answeredWhen the qualities that close a call
 * @param heardSeconds how long must be listened for {@code heard} to close
 * @param proxiedWhen how a deputy or superior must answer for the target to count as proxied
 * @param dutyPosts words in a post's name by which a duty post is known: it must answer for itself, whoever of its leaders did
 * @param pace attempts a second by colour, where this rule wants fewer than the carriers take
 * @param silentTownship when a township counts as cut off, or null
 * @param notInPlace what follows when somebody answers that they are not yet in place; null where such an answer counts as any
 * @param ladders by colour; {@code default} for the others
 * @param feedback what is asked after an answer, or null
 */
public record Profile(
        String id,
        String source,
        boolean verified,
        Set<Quality> answeredWhen,
        int heardSeconds,
        Set<Quality> proxiedWhen,
        List<String> dutyPosts,
        Map<String, Integer> pace,
        @Nullable SilentTownship silentTownship,
        @Nullable NotInPlace notInPlace,
        Map<String, List<Step>> ladders,
        @Nullable Feedback feedback) {
    private static final String ANY_COLOUR = "default";

    /**
     * The feedback asked for.
     *
     * @param within after the answer
     * @param channels by which to ask again when it is overdue
     * @param afterLifting how long after the warning's end a closing feedback is awaited, or null
     * @param demands what is asked, by type; empty where anything said within the time will do
     * @param chase what follows when a demand is overdue, or null
     */
    public record Feedback(
            Duration within,
            List<Channel> channels,
            @Nullable Duration afterLifting,
            List<Demand> demands,
            @Nullable Chase chase) {
        public Feedback {
            channels = List.copyOf(channels);
            demands = List.copyOf(demands);
        }

        public boolean typed() {
            return !demands.isEmpty();
        }

        public List<Demand> startingWith(Demand.Start start) {
            return demands.stream().filter(one -> one.starts() == start).toList();
        }

        /** When the first feedback after an answer is due; null when none is asked then. */
        public @Nullable Duration firstWithin() {
            return typed()
                    ? startingWith(Demand.Start.ANSWER).stream()
                            .map(Demand::within)
                            .min(Duration::compareTo)
                            .orElse(null)
                    : within;
        }
    }

    public Profile {
        answeredWhen = Set.copyOf(answeredWhen);
        proxiedWhen = Set.copyOf(proxiedWhen);
        dutyPosts = List.copyOf(dutyPosts);
        pace = Map.copyOf(pace);
        ladders = Map.copyOf(ladders);
        List<Step> fallback = ladders.get(ANY_COLOUR);
        if (fallback == null || fallback.isEmpty()) {
            throw new IllegalArgumentException("profile " + id + " has no default ladder");
        }
        ladders.forEach((colour, steps) -> requireSelfFirst(id, colour, steps));
    }

    private static void requireSelfFirst(String id, String colour, List<Step> steps) {
        if (steps.isEmpty() || steps.get(0).who() != Step.Who.SELF) {
            throw new IllegalArgumentException(
                    "ladder " + colour + " of profile " + id + " does not begin with the target");
        }
    }

    /** The rungs for a warning of this colour; a warning without colour is called by the default ladder. */
    public List<Step> steps(@Nullable String colour) {
        List<Step> own = colour == null ? null : ladders.get(colour);
        return own != null ? own : ladders.getOrDefault(ANY_COLOUR, List.of());
    }

    public Ladder ladder(@Nullable String colour) {
        return new Ladder(steps(colour), silentTownship, notInPlace);
    }

    /** Attempts a second for a warning of this colour; null where only the carriers set a limit. */
    public @Nullable Integer paceOf(@Nullable String colour) {
        Integer own = colour == null ? null : pace.get(colour);
        return own != null ? own : pace.get(ANY_COLOUR);
    }

    /** A duty post is staffed or it is not: no leader can say for it that it knows. */
    public boolean answersForItself(String post) {
        return dutyPosts.stream().anyMatch(post::contains);
    }

    /** How long the ladder of this colour takes from its start to its last rung. */
    public Duration untilLastStep(@Nullable String colour) {
        List<Step> steps = steps(colour);
        return steps.subList(0, steps.size() - 1).stream().map(Step::patience).reduce(Duration.ZERO, Duration::plus);
    }
}
