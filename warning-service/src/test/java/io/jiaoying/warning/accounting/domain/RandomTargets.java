package io.jiaoying.warning.accounting.domain;

import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Outcome;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.calling.domain.Reached;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Targets to whom things happen in any order that the states allow; the same seed is the same story. */
final class RandomTargets {
    private static final UUID CALL_OUT = UUID.randomUUID();
    private static final List<String> STOPS =
            List.of("cancelled", "expired", "updated", "out-of-area", "left-the-post", "real-call-out");
    private static final Set<Quality> COUNT =
            EnumSet.of(Quality.HEARD, Quality.PRESSED, Quality.SAID, Quality.PROXIED, Quality.DOOR);

    /** One target as its rows would say. */
    static final class Target {
        private final String region;
        private final String post;
        private final List<Reached> own = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private CallState state = CallState.PENDING;
        private Quality closedBy;
        private String stopReason;

        private Target(String region, String post) {
            this.region = region;
            this.post = post;
        }

        CallState state() {
            return state;
        }

        Cell cell() {
            Result result = Result.of(state, closedBy, stopReason, own, answers);
            List<Duration> after = state == CallState.ANSWERED ? List.of(Duration.ofSeconds(7)) : List.of();
            return new Cell(CALL_OUT, region, post, state, result, 1, 0, after);
        }

        /** An attempt leaves, the carrier tells, an answer comes, the ladder climbs or the call stops; whatever is allowed. */
        private void happens(Random dice) {
            switch (dice.nextInt(6)) {
                case 0 -> attempt(dice);
                case 1, 2 -> answer(dice);
                case 3 -> become(CallState.AT_THE_DOOR);
                case 4 -> become(CallState.UNANSWERED);
                default -> stop(dice);
            }
        }

        private void attempt(Random dice) {
            AttemptState sent = AttemptState.values()[dice.nextInt(AttemptState.values().length)];
            Outcome outcome = dice.nextBoolean() ? null : Outcome.values()[dice.nextInt(Outcome.values().length)];
            Reached.by(sent, outcome, dice.nextInt(4) == 0 ? 8 : null).ifPresent(own::add);
            if (sent == AttemptState.HANDED_OVER && state == CallState.PENDING) {
                become(CallState.CALLING);
            }
        }

        private void answer(Random dice) {
            Quality quality = Quality.values()[dice.nextInt(Quality.values().length)];
            boolean closes = COUNT.contains(quality) && dice.nextInt(3) > 0 && state.mayBecome(CallState.ANSWERED);
            answers.add(new Answer(quality, closes));
            if (closes) {
                closedBy = quality;
                become(CallState.ANSWERED);
            }
        }

        private void stop(Random dice) {
            if (dice.nextInt(4) == 0 && become(CallState.STOPPED)) {
                stopReason = STOPS.get(dice.nextInt(STOPS.size()));
            }
        }

        private boolean become(CallState next) {
            boolean may = state.mayBecome(next);
            state = may ? next : state;
            return may;
        }
    }

    private final Random dice;
    private final List<Target> targets = new ArrayList<>();

    RandomTargets(long seed, int count) {
        this.dice = new Random(seed);
        for (int i = 0; i < count; i++) {
            String region =
                    "6107%02d%03d%03d".formatted(22 + dice.nextInt(3), 100 + dice.nextInt(3), 200 + dice.nextInt(4));
            targets.add(new Target(region, List.of("村支书", "镇长", "值班室").get(dice.nextInt(3))));
        }
    }

    /** Something happens to one of them. */
    Target next() {
        Target one = targets.get(dice.nextInt(targets.size()));
        one.happens(dice);
        return one;
    }

    List<Target> all() {
        return targets;
    }

    List<Cell> cells() {
        return targets.stream().map(Target::cell).toList();
    }
}
