package io.jiaoying.bench.calls;

import static io.jiaoying.bench.calls.Patience.await;
import static io.jiaoying.bench.calls.Patience.settle;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.jiaoying.bench.BenchRun;
import io.jiaoying.bench.QuietMachine;
import io.jiaoying.bench.Sql;
import io.jiaoying.bench.Waiting;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** The legs in their order; recipe B4. */
final class Programme {
    private static final String COUNTY = "610725101201";
    private static final String WARM_UP = "610725101204";
    private static final String SMALL = "610725101205";
    private static final String PACED = "610725101206";
    private static final int MANY = 10_000;
    private static final int PEOPLE_OF_A_COUNTY = 506;
    private static final int AT_ONCE = 64;
    private static final int TO_PACE = 1_500;
    private static final int TO_PACE_QUICKLY = 800;
    private static final int KILLS = 5;
    private static final Duration LIFE = Duration.ofMillis(900);
    private static final Duration ANSWERING = Duration.ofSeconds(8);
    /** Of 10,000 the last ones wait for time-outs on either side; by then both have sent so many. */
    private static final int NEARLY_ALL = 9_500;

    /** One message in each request, as many at once as the bare client. */
    private static final Map<String, String> SINGLY =
            Map.of("JIAOYING_CARRIERS_TELEPHONE_BATCH", "1", "JIAOYING_CARRIERS_TELEPHONE_WINDOW", "128");

    private final boolean quick;
    private final int toPace;
    private final Vertx vertx;
    private final WarningService.Surroundings around;
    private final Sink sink;
    private final WarningApi api;
    private final Results results = new Results();

    Programme(boolean quick, Vertx vertx, WarningService.Surroundings around, Sink sink) {
        this.quick = quick;
        this.toPace = quick ? TO_PACE_QUICKLY : TO_PACE;
        this.vertx = vertx;
        this.around = around;
        this.sink = sink;
        this.api = new WarningApi(around.tokens());
    }

    BenchRun.Measured run() {
        results.fact("postgres", around.postgres().version());
        try (Sql database = around.postgres().connect(WarningService.DATABASE)) {
            try (WarningService service = WarningService.start(around, SINGLY)) {
                people(database);
                callOut(service, WARM_UP, Ladders.ONCE, 2_000, false);
                var unused = BareInsert.millis(database, WARM_UP);
                for (int pair = 0; pair < (quick ? 1 : 5); pair++) {
                    pair(service, database);
                }
            }
            try (WarningService service = WarningService.start(around, Map.of())) {
                county(service);
                answers(service, database);
                paced(service, database, "the colour's", Ladders.PACED);
                if (!quick) {
                    results.batched(batched(service));
                }
            }
            pacedByCarrier(database);
            killed(database);
        }
        return results.measured();
    }

    private void people(Sql database) {
        People.insert(database, "m", COUNTY, MANY);
        People.insert(database, "w", WARM_UP, 2_000);
        People.insert(database, "s", SMALL, PEOPLE_OF_A_COUNTY);
        People.insert(database, "p", PACED, toPace);
    }

    private void pair(WarningService service, Sql database) {
        leg("pair", () -> {
                    double before = BareInsert.millis(database, COUNTY);
                    Results.Pair measured = bareAndOurs(service);
                    settle(database);
                    return new Measured(List.of(before, BareInsert.millis(database, COUNTY)), measured);
                })
                .into(results);
    }

    /** One pair between two bare inserts. */
    private record Measured(List<Double> bareInserts, Results.Pair pair) {
        void into(Results results) {
            results.pair(bareInserts, pair);
        }
    }

    private Results.Pair bareAndOurs(WarningService service) {
        Sink.Day bareDay = sink.fresh(true);
        new BarePosts(vertx, sink.port(), AT_ONCE).post(MANY);
        double bare = rate(bareDay, NEARLY_ALL);
        Sink.Day ours = sink.fresh(true);
        String warning = api.issued(service, COUNTY);
        long asked = System.currentTimeMillis();
        api.start(service, warning, Ladders.ONCE);
        double durable = System.currentTimeMillis() - asked;
        await(() -> ours.takenAt.size() >= MANY);
        return new Results.Pair(durable, ours.firstAt - asked, rate(ours, NEARLY_ALL), bare);
    }

    private double batched(WarningService service) {
        Sink.Day day = callOut(service, COUNTY, Ladders.ONCE, MANY, false);
        return rate(day, NEARLY_ALL);
    }

    @CanIgnoreReturnValue
    private Sink.Day callOut(WarningService service, String region, String profile, int people, boolean bad) {
        Sink.Day day = sink.fresh(bad);
        api.start(service, api.issued(service, region), profile);
        await(() -> day.takenAt.size() >= people);
        return day;
    }

    private void county(WarningService service) {
        for (int i = 0; i < 3; i++) {
            results.county(leg("506 people", () -> {
                Sink.Day day = sink.fresh(false);
                String warning = api.issued(service, SMALL);
                long asked = System.currentTimeMillis();
                api.start(service, warning, Ladders.ONCE);
                await(() -> day.takenAt.size() >= PEOPLE_OF_A_COUNTY);
                return (double) day.takenAt(PEOPLE_OF_A_COUNTY) - asked;
            }));
        }
    }

    /** Three in ten answer in the first eight seconds while everybody is called every three. */
    private void answers(WarningService service, Sql database) {
        Sink.Day day = sink.fresh(false);
        String warning = api.issued(service, SMALL);
        api.start(service, warning, Ladders.AGAIN);
        List<String> calls =
                database.texts("SELECT id::text FROM call WHERE warning_id = ?::uuid ORDER BY id", warning);
        Random chance = new Random(20);
        long begun = System.nanoTime();
        int answered = 0;
        for (int i = 0; i < calls.size(); i++) {
            if (chance.nextInt(10) < 3) {
                Duration due = ANSWERING.multipliedBy(i).dividedBy(calls.size());
                Waiting.sleep(due.minusNanos(System.nanoTime() - begun));
                api.answer(service, calls.get(i));
                answered++;
            }
        }
        Waiting.sleep(Duration.ofSeconds(5));
        results.answers(answered, Aftermath.wakesAfterAnswer(database, warning, day), day.takenAt.size());
    }

    private void pacedByCarrier(Sql database) {
        String rate = Integer.toString(Ladders.RATE);
        try (WarningService service = WarningService.start(around, Map.of("JIAOYING_CARRIERS_TELEPHONE_RATE", rate))) {
            paced(service, database, "the carrier's", Ladders.ONCE);
        }
    }

    private void paced(WarningService service, Sql database, String whose, String profile) {
        Sink.Day day = callOut(service, PACED, profile, toPace, false);
        results.paced(whose, Aftermath.efficiency(day, Ladders.RATE), Aftermath.mostInASecond(day));
        settle(database);
    }

    /** Killed and started again five times while it hands over to ten thousand. */
    private void killed(Sql database) {
        Sink.Day day = sink.fresh(false);
        WarningService service = WarningService.start(around, SINGLY);
        api.start(service, api.issued(service, COUNTY), Ladders.ONCE);
        long inFlight = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int before = day.takenAt.size();
            await(() -> day.takenAt.size() > before || day.takenAt.size() >= MANY);
            Waiting.sleep(LIFE);
            service.kill();
            inFlight += database.number("SELECT count(*) FROM attempt WHERE state = 'sending'");
            service = WarningService.start(around, SINGLY);
        }
        settle(database);
        service.close();
        results.killed(day.numbersCalledTwice(), day.repeated(), inFlight, MANY - day.takenAt.size());
    }

    private static double rate(Sink.Day day, int messages) {
        return messages * 1_000.0 / Math.max(1, day.takenAt(messages) - day.firstAt);
    }

    private static <T> T leg(String name, Supplier<T> work) {
        return QuietMachine.leg(name, work);
    }
}
