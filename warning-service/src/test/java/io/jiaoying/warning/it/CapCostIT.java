package io.jiaoying.warning.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.local.testing.TestBackends;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What composing and signing the message costs an issue, whose transaction waits for it. */
@QuarkusTest
@QuarkusTestResource(TestBackends.class)
@QuarkusTestResource(CarrierPort.class)
class CapCostIT {
    private static final int WARM_UP = 30;
    private static final int ISSUES = 100;
    /** Above this the message would have to be composed before the transaction. */
    private static final double MOST_MILLIS = 20;

    private final OwnCounty county = new OwnCounty("610929");

    @Inject
    MeterRegistry metrics;

    @Test
    void a_message_takes_little_of_its_warnings_transaction() {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        List<Double> message = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ISSUES; i++) {
            double before = writing();
            double took = approved();
            double writing = writing() - before;
            if (i >= WARM_UP) {
                with.add(took);
                without.add(took - writing);
                message.add(writing);
            }
        }
        System.out.printf(
                "issuing with its message: p50 %.1f p99 %.1f ms; without: p50 %.1f p99 %.1f ms; message: p50 %.1f p99 %.1f ms%n",
                at(50, with), at(99, with), at(50, without), at(99, without), at(50, message), at(99, message));
        assertThat(at(1, message)).as("ms of every message").isPositive();
        assertThat(at(50, message)).as("ms of a usual message").isLessThan(MOST_MILLIS);
    }

    /** Milliseconds of the approval, which issues it. */
    private double approved() {
        Map<String, Object> warning = Story.redRain("610929");
        String id = county.post("/warnings", warning).statusCode(201).extract().path("id");
        long start = System.nanoTime();
        Story.post(county.leader, "/warnings/" + id + "/approval", Map.of()).statusCode(200);
        return (System.nanoTime() - start) / 1e6;
    }

    private double writing() {
        Timer timer = metrics.find("jiaoying_cap_write_seconds").timer();
        return timer == null ? 0 : timer.totalTime(TimeUnit.NANOSECONDS) / 1e6;
    }

    private static double at(int percentile, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
    }
}
