package io.jiaoying.warning.it;

import static io.jiaoying.warning.it.Story.callOut;
import static io.jiaoying.warning.it.Story.carrier;
import static io.jiaoying.warning.it.Story.issued;
import static io.jiaoying.warning.it.Story.neighbour;
import static io.jiaoying.warning.it.Story.redRain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jiaoying.local.testing.TestBackends;
import io.jiaoying.warning.it.Story.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A profile that wants fewer attempts a second than the carriers take. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class PacedCallOutIT {
    private static final int PEOPLE = 160;
    private static final int RATE = 40;
    private static final double EFFICIENCY = 0.97;
    /** A look that comes late makes up for a quarter of a second. */
    private static final double MOST_IN_A_SECOND = RATE * 1.26 + 1;

    @Inject
    DataSource database;

    private Story story;
    private Set<String> phones = Set.of();

    @BeforeEach
    void openTheCarrier() {
        story = Story.alone(database);
    }

    @Test
    void a_call_out_keeps_to_its_pace_wastes_none_of_it_and_calls_everybody_once_before_anybody_twice() {
        String village = "610725113001";
        List<Neighbour> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> neighbour("p1-" + i, village, null, null))
                .toList();
        story.register(people.toArray(Neighbour[]::new));
        phones = people.stream().map(Neighbour::phone).collect(Collectors.toSet());
        double stalled;
        try (Stalls stalls = new Stalls()) {
            callOut(issued(redRain(village)), "PACED");
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> arrivals("sms", "voice").size() == 2 * PEOPLE);
            stalled = stalls.seconds();
        }

        List<Instant> all = arrivals("sms", "voice");
        double seconds = between(all.get(0), all.get(all.size() - 1));
        assertThat((all.size() - 1) / seconds / RATE).as("sent / (rate x time)").isLessThan(1.05);
        assertThat((all.size() - 1) / (seconds - stalled) / RATE)
                .as("sent / (rate x time but %.2f s in which nothing ran)", stalled)
                .isGreaterThan(EFFICIENCY);
        assertThat(all).allSatisfy(at -> assertThat(all.stream()
                        .filter(one -> !one.isBefore(at) && between(at, one) < 1)
                        .count())
                .isLessThanOrEqualTo((long) (MOST_IN_A_SECOND + RATE * stalled)));
        List<Instant> first = arrivals("sms");
        assertThat(between(first.get(first.size() - 1), arrivals("voice").get(0)))
                .as("seconds from the last first attempt to the first second one")
                .isGreaterThan(-0.1);
    }

    private List<Instant> arrivals(String... channels) {
        return carrier().messages().stream()
                .filter(message -> phones.contains(message.to()))
                .filter(message -> Stream.of(channels).anyMatch(message.channel()::equals))
                .map(Carrier.Message::at)
                .sorted()
                .toList();
    }

    private static double between(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
