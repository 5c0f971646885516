package io.jiaoying.warning.carriers.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateShareTest {
    private static final Instant START = Instant.parse("2026-07-04T04:00:00Z");

    private static Instant at(double seconds) {
        return START.plusMillis((long) (seconds * 1_000));
    }

    @Test
    void who_is_alone_has_all_at_once_and_nobody_has_anything_before_it_knows() {
        RateShare share = new RateShare();
        assertThat(share.at(START)).isZero();
        share.learned(0, at(0), at(0.1));
        assertThat(share.at(at(0.1))).isEqualTo(1);
    }

    @Test
    void who_comes_waits_until_the_others_have_made_room() {
        RateShare share = new RateShare();
        for (int second = 0; second < 10; second++) {
            share.learned(1, at(second), at(second + 0.1));
            assertThat(share.at(at(second + 0.2))).isEqualTo(second < 5 ? 0 : 0.5);
        }
    }

    @Test
    void who_cannot_say_that_it_lives_stops_before_the_others_count_it_as_gone() {
        RateShare share = new RateShare();
        share.learned(0, at(0), at(0));
        assertThat(share.at(at(3.9))).isEqualTo(1);
        assertThat(share.at(at(4))).isZero();
        assertThat(RateShare.GONE).isGreaterThan(Duration.ofSeconds(4));
        share.learned(1, at(20), at(20.1));
        assertThat(share.at(at(20.2))).isZero();
    }

    /** Processes that come, go without a word and lose the database for a while; the table is what the database holds. */
    @Test
    void all_together_never_have_more_than_one_whatever_happens() {
        for (int seed = 0; seed < 200; seed++) {
            Random dice = new Random(seed);
            List<Process> all = new ArrayList<>();
            for (double second = 0; second < 60; second += 0.25) {
                if (dice.nextInt(40) == 0 && all.size() < 6) {
                    all.add(new Process());
                }
                double now = second;
                all.forEach(process -> process.live(dice, now, all));
                double sum = all.stream()
                        .mapToDouble(process -> process.dead ? 0 : process.share.at(at(now)))
                        .sum();
                assertThat(sum).as("seed %d at %s s", seed, now).isLessThanOrEqualTo(1.0 + 1e-9);
            }
        }
    }

    private static final class Process {
        private final RateShare share = new RateShare();
        private boolean dead;
        private double seen = Double.NEGATIVE_INFINITY;
        private double asksAt;
        private double cutOffUntil;

        void live(Random dice, double now, List<Process> all) {
            dead |= dice.nextInt(150) == 0;
            if (dice.nextInt(60) == 0) {
                cutOffUntil = now + dice.nextInt(12);
            }
            if (dead || now < asksAt || now < cutOffUntil) {
                return;
            }
            seen = now;
            asksAt = now + RateShare.EVERY.toMillis() / 1_000.0;
            int others = (int) all.stream()
                    .filter(other -> other != this)
                    .filter(other -> other.seen > now - RateShare.GONE.toSeconds())
                    .count();
            share.learned(others, at(now), at(now));
        }
    }
}
