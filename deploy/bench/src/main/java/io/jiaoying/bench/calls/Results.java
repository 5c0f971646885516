package io.jiaoying.bench.calls;

import io.jiaoying.bench.BenchRun;
import io.jiaoying.bench.Finding;
import io.jiaoying.bench.Ratios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers what the legs brought and holds it against the goals. */
final class Results {
    private static final double DURABLE = 3;
    private static final double DISPATCH = 0.7;
    private static final double FIRST_MILLIS = 1_000;
    private static final double COUNTY_MILLIS = 2_000;
    private static final double EFFICIENCY = 0.97;

    private final Map<String, Object> raw = new LinkedHashMap<>();
    private final List<Double> durable = new ArrayList<>();
    private final List<Double> dispatch = new ArrayList<>();
    private final List<Double> first = new ArrayList<>();
    private final List<Double> county = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> bareRates = new ArrayList<>();
    private final List<Map<String, Object>> pairs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    void fact(String name, String value) {
        raw.put(name, value);
    }

    /** The service and the bare client into the same sink. */
    record Pair(double durableMillis, double firstMillis, double perSecond, double barePerSecond) {}

    /** @param bareInserts milliseconds of one before and one after */
    void pair(List<Double> bareInserts, Pair pair) {
        double bareInsertMillis =
                bareInserts.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        durable.add(pair.durableMillis() / bareInsertMillis);
        dispatch.add(pair.perSecond() / pair.barePerSecond());
        first.add(pair.firstMillis());
        rates.add(pair.perSecond());
        bareRates.add(pair.barePerSecond());
        pairs.add(Map.of("bareInsertMillis", bareInserts, "measured", pair));
        System.out.println(
                "  bare inserts " + bareInserts.stream().map(Results::text).toList() + " ms, " + pair);
    }

    void county(double millis) {
        county.add(millis);
    }

    void batched(double perSecond) {
        raw.put("inBatchesPerSecond", text(perSecond));
    }

    void answers(int answered, long late, int arrived) {
        raw.put("answered", Integer.toString(answered));
        raw.put("wakeAttemptsOfThatLeg", Integer.toString(arrived));
        findings.add(Finding.none("wake attempts at the sink later than 1 s after an answer", late));
    }

    void paced(String whose, double efficiency, long mostInASecond) {
        raw.put("mostInASecond of " + whose + " pace", Long.toString(mostInASecond));
        findings.add(Finding.atLeast(
                whose + " pace: sent by then / configured rate, at the worst instant", efficiency, EFFICIENCY));
        findings.add(Finding.atMost(
                whose + " pace: most in one second / configured rate", (double) mostInASecond / Ladders.RATE, 1.26));
    }

    void killed(long twice, long repeated, long inFlight, long lost) {
        raw.put("repeatedUnderTheSameKey", Long.toString(repeated));
        raw.put("inFlightAtTheKills", Long.toString(inFlight));
        findings.add(Finding.none("five kills: people called twice where the key is honoured", twice));
        findings.add(Finding.none("five kills: people never called", lost));
        findings.add(Finding.atMost(
                "five kills: repeated hand-overs / those in flight", (double) repeated / Math.max(1, inFlight), 1));
    }

    BenchRun.Measured measured() {
        var all = new ArrayList<Finding>();
        all.add(Finding.atMost("10,000 targets durable / bare insert of 10,000 rows", new Ratios(durable), DURABLE));
        all.add(Finding.atLeast("dispatch / bare client into the same sink", new Ratios(dispatch), DISPATCH));
        all.add(Finding.atMost("first attempt at the sink, ms after the start", new Ratios(first), FIRST_MILLIS));
        all.add(Finding.atMost("506 people handed over, ms after the start", new Ratios(county), COUNTY_MILLIS));
        all.addAll(findings);
        raw.put("pairs", pairs);
        return new BenchRun.Measured(raw, table(), all);
    }

    private String table() {
        return "| messages a second into the sink | rate |\n| --- | --- |\n| bare client, 64 at once | "
                + text(new Ratios(bareRates).median()) + " |\n| warning-service, one by one, 64 at once | "
                + text(new Ratios(rates).median()) + " |\n| warning-service, in batches of 100 (calm sink) | "
                + raw.getOrDefault("inBatchesPerSecond", "-") + " |\n";
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
