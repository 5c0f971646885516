package io.jiaoying.warning.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two packaged services and one carrier, whose rate is for both of them together; one of them is killed. */
class SharedRateIT {
    private static final int RATE = 40;
    private static final int PEOPLE = 960;
    private static final int AT_A_TIME = 240;
    /** Sent while both live, after the second one has joined. */
    private static final int TOGETHER = 10 * RATE;

    private static final double EFFICIENCY = 0.9;
    /** What the buckets hold together, and the different times by which messages are late on a busy machine. */
    private static final double HELD_SECONDS = 0.15 + 0.25;
    /** Who is not seen for 6 s is gone; the others look every second, and the machine may be busy. */
    private static final double TAKEN_OVER_WITHIN_SECONDS = 9;

    private static final Duration STEADY = Duration.ofSeconds(4);
    private static final String VILLAGE = "610723001216";
    private static final String LADDER = """
            { "id": "SHARED", "source": "tests", "verified": false, "answeredWhen": ["pressed"], "heardSeconds": 0,
              "proxiedWhen": ["pressed"],
              "ladders": { "default": [ { "who": "self", "channels": ["voice"], "patience": "PT1H" } ] },
              "feedback": null }""";

    private TwoServices services;
    private Surroundings around;

    @BeforeEach
    void surround() throws IOException {
        services = new TwoServices("shared_rate", RATE, LADDER);
        around = services.around;
    }

    @AfterEach
    void end() {
        services.close();
    }

    @Test
    void both_together_keep_to_the_rate_and_use_it_and_the_one_left_soon_has_all_of_it() {
        services.start();
        register();
        try (Stalls stalls = new Stalls()) {
            calledOutAndOneKilled(stalls);
        }
    }

    private void calledOutAndOneKilled(Stalls stalls) {
        var unused = ServiceProcess.calledOut(VILLAGE, "SHARED");
        around.eventually(() -> !ofTwo().isEmpty());
        Instant joined = firstOf(ofTwo());
        around.eventually(() -> after(joined).size() > TOGETHER);
        services.two.kill();
        Instant killed = Instant.now();
        around.eventually(() -> steadyFrom(killed) != null);

        List<Instant> together =
                after(joined).stream().filter(at -> at.isBefore(killed)).toList();
        double seconds = between(together.get(0), together.get(together.size() - 1));
        double efficiency = (together.size() - 1) / (seconds - stalls.seconds()) / RATE;
        double takenOver = between(killed, steadyFrom(killed)) - stalls.seconds();
        System.out.printf(
                "shared rate: efficiency %.3f, all of it %.1f s after the kill, machine stalled %.2f s%n",
                efficiency, takenOver, stalls.seconds());
        assertThat(efficiency).as("sent / (rate x time), both alive").isGreaterThan(EFFICIENCY);
        assertNeverFaster(after(Instant.EPOCH), HELD_SECONDS + stalls.seconds());
        assertThat(takenOver).as("seconds until the other had all").isLessThan(TAKEN_OVER_WITHIN_SECONDS);
    }

    private void register() {
        List<Story.Neighbour> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Story.neighbour("sr-" + i, VILLAGE, null, null))
                .toList();
        for (int from = 0; from < PEOPLE; from += AT_A_TIME) {
            around.register(people.subList(from, from + AT_A_TIME).toArray(Story.Neighbour[]::new));
        }
    }

    /** In no stretch of a second or more did the carrier get more than its rate and what the buckets hold. */
    private static void assertNeverFaster(List<Instant> all, double held) {
        for (int from = 0; from < all.size(); from++) {
            for (int to = from + 1; to < all.size(); to++) {
                double seconds = Math.max(1, between(all.get(from), all.get(to)));
                assertThat((double) (to - from))
                        .as("messages within %.2f s", seconds)
                        .isLessThanOrEqualTo(RATE * (seconds + held) + 2);
            }
        }
    }

    /** Since when the carrier gets its rate again; null while it does not. */
    private Instant steadyFrom(Instant since) {
        List<Instant> all = after(since);
        return all.stream()
                .filter(from -> {
                    Instant until = from.plus(STEADY);
                    long sent = all.stream()
                            .filter(at -> !at.isBefore(from) && at.isBefore(until))
                            .count();
                    return sent >= EFFICIENCY * RATE * STEADY.toSeconds();
                })
                .findFirst()
                .orElse(null);
    }

    private List<Instant> after(Instant since) {
        return around.carrier.messages().stream()
                .map(Carrier.Message::at)
                .filter(at -> !at.isBefore(since))
                .sorted()
                .toList();
    }

    private Set<String> ofTwo() {
        return around.texts("SELECT id::text FROM attempt WHERE state = 'handed-over' AND claimed_by = '"
                + services.two.name() + "'");
    }

    private Instant firstOf(Set<String> attempts) {
        return around.carrier.messages().stream()
                .filter(message -> attempts.contains(message.attemptId()))
                .map(Carrier.Message::at)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static double between(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
