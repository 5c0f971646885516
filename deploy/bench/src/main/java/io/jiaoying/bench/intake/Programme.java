package io.jiaoying.bench.intake;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.BenchRun;
import io.jiaoying.bench.BenchTokens;
import io.jiaoying.bench.QuietMachine;
import io.jiaoying.bench.Ratios;
import io.jiaoying.bench.Sql;
import io.jiaoying.local.backend.EmbeddedKafka;
import io.jiaoying.timeline.TimelineDraft;
import io.jiaoying.timeline.TimelineRows;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The legs in their order. */
final class Programme {
    /** As many as the service has connections. */
    static final int AT_ONCE = 16;

    private static final Duration ONE_REPORT = Duration.ofMillis(500);
    private static final double MOST_OF_PEAK = 0.8;
    private static final double SETTLING_PER_SECOND = 120;
    /** The copying cut the service's sessions. */
    private static final Duration RECOVERY = Duration.ofSeconds(3);

    private static final double TWICE = 2;
    private static final int HTTP_UNAUTHORIZED = 401;
    private static final List<String> TIMELINE = List.of("timeline_head_added", "timeline_entries_added");

    private final Plan plan;
    private final Vertx vertx;
    private final BenchPostgres postgres;
    private final EmbeddedKafka kafka;
    private final BenchTokens tokens = new BenchTokens();
    private final HttpLoad load;
    private final Results results;

    Programme(Plan plan, Vertx vertx, BenchPostgres postgres, EmbeddedKafka kafka) {
        this.plan = plan;
        this.vertx = vertx;
        this.postgres = postgres;
        this.kafka = kafka;
        this.load = new HttpLoad(vertx, tokens);
        this.results = new Results(plan);
    }

    BenchRun.Measured run() {
        results.fact("postgres", postgres.version());
        results.fact("load", "Vert.x HTTP client, " + AT_ONCE + " at once in closed loop, RS256 tokens of 64 officers");
        try (BareClient bare = new BareClient(vertx, postgres, AT_ONCE)) {
            Captured captured;
            try (IntakeService service = IntakeService.start(postgres, kafka, tokens)) {
                HttpLoad.Shot report = report(service);
                captured = Capture.statement(postgres, () -> requireCreated(load.closed(report, 1, ONE_REPORT)));
                results.eventsPerReport(entries(captured));
                var accepted = warmUp(report);
                copyWhenPublished();
                withEverythingOn(bare, template(captured), service, report, accepted);
            }
            timelineAlone(bare, template(captured), template(captured.without(TIMELINE)), entries(captured));
            try (Sql copy = postgres.connect(Capture.BARE)) {
                Pgbench.rate(postgres, Capture.BARE, captured, copy, AT_ONCE, plan.leg())
                        .ifPresent(results::pgbench);
            }
        }
        return results.measured();
    }

    /** The copying cuts the service's sessions; a relay in mid-batch would have to send that batch again. */
    private void copyWhenPublished() {
        try (Sql database = postgres.connect(IntakeService.DATABASE)) {
            Reconciliation.awaitPublished(database);
        }
        Capture.copyDatabase(postgres);
    }

    private Template template(Captured captured) {
        try (Sql copy = postgres.connect(Capture.BARE)) {
            return Template.of(captured, copy);
        }
    }

    private void withEverythingOn(
            BareClient bare, Template whole, IntakeService service, HttpLoad.Shot report, List<String> accepted) {
        try (Sql database = postgres.connect(IntakeService.DATABASE)) {
            accepted.addAll(load.closed(report, AT_ONCE, RECOVERY).accepted());
            Reconciliation.awaitPublished(database);
            double warmBare = bare.rate(whole, AT_ONCE, plan.leg());
            results.fact("bareWarmUp", Double.toString(warmBare));
            pairs(service, report, bare, whole, database, accepted);
            atAndBeyondThePeak(report, database, accepted);
            relayPaused(report, bare, whole, database, accepted);
            results.token(tokenCost(service));
        }
    }

    /** Before the first reminders of the warm-up's reports fall due: they are no part of the peak either. */
    private void atAndBeyondThePeak(HttpLoad.Shot report, Sql database, List<String> accepted) {
        double peak = results.peak();
        Load busy = load.open(report, peak * MOST_OF_PEAK, plan.leg());
        accepted.addAll(busy.accepted());
        results.busy(busy);
        Reconciliation.awaitPublished(database);
        Load flood = leg("overload", () -> load.open(report, peak * TWICE, plan.overload()));
        accepted.addAll(flood.accepted());
        results.overload(flood, Reconciliation.of(accepted, database, kafka.bootstrapServers()));
    }

    /**
     * At full load, then at a pace: on two cores the compilers would otherwise share the time with the requests for minutes
     * more. The ids of what was accepted.
     */
    private List<String> warmUp(HttpLoad.Shot report) {
        var accepted = Collections.synchronizedList(new ArrayList<String>());
        Load full = load.closed(report, AT_ONCE, plan.warmUp());
        requireTaken(full, full.accepted().isEmpty());
        accepted.addAll(full.accepted());
        if (!plan.settling().isZero()) {
            accepted.addAll(
                    load.open(report, SETTLING_PER_SECOND, plan.settling()).accepted());
        }
        return accepted;
    }

    private void pairs(
            IntakeService service,
            HttpLoad.Shot report,
            BareClient bare,
            Template whole,
            Sql database,
            List<String> accepted) {
        for (int pair = 0; pair < plan.pairs(); pair++) {
            boolean bareFirst = pair % 2 == 0;
            double before = bareFirst ? bareLeg(bare, whole) : 0;
            Costs costs = Costs.now(database);
            Duration compiled = service.compilers();
            Duration worked = service.cpu();
            Load served = leg("everything on", () -> load.closed(report, AT_ONCE, plan.leg()));
            results.compilers(service.compilers().minus(compiled), service.cpu().minus(worked));
            long waiting = Reconciliation.pending(database);
            accepted.addAll(served.accepted());
            Reconciliation.awaitPublished(database);
            results.pair(
                    served,
                    bareFirst ? before : bareLeg(bare, whole),
                    waiting,
                    Costs.now(database).since(costs));
        }
    }

    private double bareLeg(BareClient bare, Template whole) {
        return leg("bare client", () -> bare.rate(whole, AT_ONCE, plan.leg()));
    }

    /** CPU seconds that verifying one token takes: the same request to an open path with and without it. */
    private double tokenCost(IntakeService service) {
        if (service.statusOfOpenPath(tokens.bearer(1) + "x") != HTTP_UNAUTHORIZED) {
            throw new IllegalStateException("the open path does not look at tokens, so it cannot show their cost");
        }
        var differences = new ArrayList<Double>();
        for (int i = 0; i < plan.pairs(); i++) {
            double with = cpuPerRequest(service, true);
            differences.add(with - cpuPerRequest(service, false));
        }
        return new Ratios(differences).median();
    }

    private double cpuPerRequest(IntakeService service, boolean withToken) {
        var shot =
                new HttpLoad.Shot(HttpMethod.GET, service.port(), IntakeService.OPEN_PATH, Buffer::buffer, withToken);
        Duration before = service.cpu();
        Load served = load.closed(shot, AT_ONCE, plan.half());
        return service.cpu().minus(before).toNanos() / 1e9 / served.all();
    }

    private void timelineAlone(BareClient bare, Template with, Template without, int entries) {
        Runnable hashing = () -> {
            var draft = new TimelineDraft(
                    "incident-reported", "person:bench", Instant.now(), Instant.now(), Map.of("a", "b"));
            if (TimelineRows.firstParameters(UUID.randomUUID().toString(), Collections.nCopies(entries, draft))
                    .isEmpty()) {
                throw new IllegalStateException();
            }
        };
        for (int i = 0; i < plan.pairs(); i++) {
            double on = leg("timeline on", () -> bare.rate(with.preparedBy(hashing), AT_ONCE, plan.half()));
            double off = leg("timeline off", () -> bare.rate(without, AT_ONCE, plan.half()));
            results.timeline(on, off);
        }
    }

    private void relayPaused(
            HttpLoad.Shot report, BareClient bare, Template whole, Sql database, List<String> accepted) {
        for (int pair = 0; pair < plan.pairs(); pair++) {
            boolean bareFirst = pair % 2 == 0;
            double before = bareFirst ? bareLeg(bare, whole) : 0;
            Load served = leg("relay paused", () -> withoutRelay(report, database));
            accepted.addAll(served.accepted());
            Reconciliation.awaitPublished(database);
            results.paused(served, bareFirst ? before : bareLeg(bare, whole));
        }
    }

    private Load withoutRelay(HttpLoad.Shot report, Sql database) {
        try (PausedRelay paused = PausedRelay.of(postgres)) {
            Load served = load.closed(report, AT_ONCE, plan.leg());
            if (Reconciliation.pending(database) < served.accepted().size()) {
                throw new IllegalStateException("the relay was not paused");
            }
            return served;
        }
    }

    private static HttpLoad.Shot report(IntakeService service) {
        return new HttpLoad.Shot(HttpMethod.POST, service.port(), "/api/v1/incidents", new Bodies()::firstReport, true);
    }

    private static void requireCreated(Load load) {
        requireTaken(load, load.accepted().isEmpty() || load.otherThan(List.of()) > 0);
    }

    private static void requireTaken(Load load, boolean refused) {
        if (refused) {
            throw new IllegalStateException(
                    "reports are not taken: " + load.raw().get("statuses"));
        }
    }

    private static int entries(Captured captured) {
        return captured.values().stream()
                .filter(value -> value != null && value.startsWith("{incident-reported"))
                .mapToInt(value -> value.split(",").length)
                .findFirst()
                .orElse(1);
    }

    private static <T> T leg(String name, Supplier<T> work) {
        return QuietMachine.leg(name, work);
    }
}
