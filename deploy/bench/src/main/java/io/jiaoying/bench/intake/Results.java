package io.jiaoying.bench.intake;

import io.jiaoying.bench.BenchRun;
import io.jiaoying.bench.Finding;
import io.jiaoying.bench.Ratios;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers what the legs brought and holds it against the goals. */
final class Results {
    private static final double GOAL = 0.50;
    private static final double AIM_PAUSED = 0.65;
    private static final double MOST_SHARE = 0.10;
    private static final double GOODPUT = 0.85;
    private static final List<Integer> TOLD_TO_WAIT = List.of(429, 503);
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Plan plan;
    private final Map<String, Object> raw = new LinkedHashMap<>();
    private final List<Map<String, Object>> legs = new ArrayList<>();
    private final List<Double> served = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> pausedRatios = new ArrayList<>();
    private final List<Double> timelineSeconds = new ArrayList<>();
    private final List<Double> sealerShares = new ArrayList<>();
    private final List<Double> secondsWaiting = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Double> compilerShares = new ArrayList<>();
    private double tokenSeconds;
    private int eventsPerReport = 1;

    Results(Plan plan) {
        this.plan = plan;
    }

    void fact(String name, String value) {
        raw.put(name, value);
    }

    void pair(Load load, double alone, long waiting, Costs costs) {
        double rate = load.goodRate();
        served.add(rate);
        bare.add(alone);
        ratios.add(rate / alone);
        secondsWaiting.add((double) waiting / eventsPerReport / rate);
        double all = Math.max(1, load.all());
        sealerShares.add(costs.sealerMillis() / 1000 / CORES * rate / all);
        leg(
                "pair",
                Map.of(
                        "service",
                        load.raw(),
                        "barePerSecond",
                        alone,
                        "statementsPerReport",
                        costs.statements() / all,
                        "commitsPerReport",
                        costs.commits() / all,
                        "eventsWaitingAtEnd",
                        waiting));
    }

    /** How many events one report writes: the relay's lag is told in seconds of intake. */
    void eventsPerReport(int events) {
        eventsPerReport = events;
    }

    void compilers(Duration compiling, Duration all) {
        compilerShares.add((double) compiling.toNanos() / Math.max(1, all.toNanos()));
    }

    double peak() {
        return new Ratios(served).median();
    }

    void token(double secondsEach) {
        tokenSeconds = secondsEach;
    }

    void timeline(double on, double off) {
        timelineSeconds.add(1 / on - 1 / off);
        leg("timeline", Map.of("withPerSecond", on, "withoutPerSecond", off));
    }

    void paused(Load load, double alone) {
        pausedRatios.add(load.goodRate() / alone);
        leg("relay paused", Map.of("service", load.raw(), "barePerSecond", alone));
    }

    void pgbench(double rate) {
        raw.put("pgbenchPerSecond", rate(rate));
    }

    void busy(Load load) {
        leg("80 % of peak", load.raw());
        raw.put("p99MillisAt80PercentOfPeak", rate(load.latency().p99Millis()));
    }

    void overload(Load flood, Reconciliation after) {
        leg("overload", Map.of("flood", flood.raw(), "afterwards", after));
        findings.add(Finding.atLeast(
                "goodput at twice the peak / peak" + plan.label(), flood.goodRate() / peak(), plan.atLeast(GOODPUT)));
        findings.add(Finding.none(
                "answers at twice the peak that are none of 2xx, 429, 503", flood.otherThan(TOLD_TO_WAIT)));
        findings.add(Finding.none("accepted reports not in the table", after.notStored()));
        findings.add(Finding.none("accepted reports not on the topic", after.notPublished()));
        findings.add(Finding.none("events on the topic twice", after.doubled()));
        raw.put("acceptedInAll", Long.toString(after.accepted()));
    }

    BenchRun.Measured measured() {
        double rate = peak();
        var all = new ArrayList<Finding>();
        all.add(Finding.atLeast(
                "intake with everything on / bare client" + plan.label(), new Ratios(ratios), plan.atLeast(GOAL)));
        all.add(Finding.atLeast("intake with the relay paused / bare client", new Ratios(pausedRatios), AIM_PAUSED)
                .toldOnly());
        all.add(Finding.atMost(
                "token check, share of intake" + plan.label(), tokenSeconds * rate / CORES, plan.atMost(MOST_SHARE)));
        all.add(Finding.atMost(
                "timeline with its sealing, share of intake" + plan.label(),
                new Ratios(timelineSeconds).median() * rate + new Ratios(sealerShares).median(),
                plan.atMost(MOST_SHARE)));
        all.add(Finding.atMost(
                        "compilers' share of the service's CPU while it was measured",
                        new Ratios(compilerShares),
                        MOST_SHARE)
                .toldOnly());
        all.add(Finding.atMost(
                        "events waiting for the relay at a leg's end, in seconds of intake",
                        new Ratios(secondsWaiting),
                        1)
                .toldOnly());
        all.addAll(findings);
        raw.put("legs", legs);
        raw.put("intakePerSecond", rate(rate));
        raw.put("barePerSecond", rate(new Ratios(bare).median()));
        return new BenchRun.Measured(raw, table(rate), all);
    }

    private String table(double rate) {
        return "| per second | rate |\n| --- | --- |\n| bare reactive client | " + rate(new Ratios(bare).median())
                + " |\n| intake, everything on | " + rate(rate)
                + " |\n| pgbench, same statement | " + raw.getOrDefault("pgbenchPerSecond", "not installed") + " |\n";
    }

    private void leg(String name, Map<String, Object> measured) {
        var leg = new LinkedHashMap<String, Object>();
        leg.put("leg", name);
        leg.putAll(measured);
        legs.add(leg);
    }

    private static String rate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
