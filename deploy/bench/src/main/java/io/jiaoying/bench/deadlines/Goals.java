package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.Finding;
import io.jiaoying.bench.Ratios;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What the deadlines have to reach.
 *
 * @param many open clocks of the large case; 10,000 is the small one
 * @param margin by which a time ratio may miss its goal; counts have none
 * @param quiet whether the machine was; otherwise times are only told
 */
record Goals(int many, double margin, boolean quiet) {
    static final int FEW = 10_000;
    static final int BURST = 10_000;
    /** Quartz and JobRunr would take minutes for more. */
    static final int SMALL_BURST = 1_000;

    private static final double OF_DB_SCHEDULER = 0.10;
    private static final double OF_JOBRUNR_AND_QUARTZ = 0.02;
    private static final double MANY_TO_FEW = 1.5;
    private static final double STATEMENTS_PER_FIRING = 0.05;
    private static final double IDLE_STATEMENTS = 1;
    private static final double CATCH_UP = 0.5;

    List<Finding> findings(Measurements all) {
        var findings = new ArrayList<Finding>();
        if (!all.bursts().isEmpty()) {
            findings.addAll(ratios(all));
            findings.addAll(counts(all));
        }
        findings.addAll(faults(all));
        return findings;
    }

    private List<Finding> ratios(Measurements all) {
        var ours = all.of(Contender.OURS, many, BURST);
        var perClock = all.of(Contender.OURS_PER_CLOCK, many, BURST);
        var small = all.of(Contender.OURS, many, SMALL_BURST);
        var dbScheduler = all.of(Contender.DB_SCHEDULER, many, BURST);
        return List.of(
                Finding.atMost(
                        "p99 lateness / db-scheduler tuned", all.p99(ours, dbScheduler), OF_DB_SCHEDULER * margin),
                Finding.atMost(
                                "p99 lateness / db-scheduler tuned, one INSERT per clock",
                                all.p99(perClock, dbScheduler),
                                OF_DB_SCHEDULER * margin)
                        .toldOnly(),
                Finding.atMost(
                                "p99 lateness / db-scheduler tuned, first burst of a fresh process",
                                all.p99(
                                        all.of(Contender.OURS_JUST_STARTED, many, BURST),
                                        all.of(Contender.DB_SCHEDULER_JUST_STARTED, many, BURST)),
                                OF_DB_SCHEDULER * margin)
                        .toldOnly(),
                Finding.atMost(
                        "p99 lateness / JobRunr tuned, 1,000 due",
                        all.p99(small, all.of(Contender.JOBRUNR, many, SMALL_BURST)),
                        OF_JOBRUNR_AND_QUARTZ * margin),
                Finding.atMost(
                        "p99 lateness / Quartz tuned, 1,000 due",
                        all.p99(small, all.of(Contender.QUARTZ, many, SMALL_BURST)),
                        OF_JOBRUNR_AND_QUARTZ * margin),
                Finding.atMost(
                        "p99 lateness, many open / 10,000 open",
                        all.p99(ours, all.of(Contender.OURS, FEW, BURST)),
                        MANY_TO_FEW * margin));
    }

    private List<Finding> counts(Measurements all) {
        var ours = all.of(Contender.OURS, many, BURST);
        var perFiring = new Ratios(ours.stream().map(Burst::statementsPerFiring).toList());
        var idle = new Ratios(all.bursts().stream()
                .filter(each -> each.contender() == Contender.OURS && !Double.isNaN(each.idleStatements()))
                .map(Burst::idleStatements)
                .toList());
        return List.of(
                Finding.atMost("statements per firing", perFiring.highest(), STATEMENTS_PER_FIRING),
                Finding.atMost("idle statements per second and replica", idle.highest(), IDLE_STATEMENTS),
                Finding.none("early in undisturbed bursts", sum(all, Effects::early)),
                Finding.none("lost in undisturbed bursts", sum(all, Effects::lost)),
                Finding.none("doubled in undisturbed bursts", sum(all, Effects::doubled)));
    }

    private static long sum(Measurements all, ToLongFunction<Effects> what) {
        return all.bursts().stream()
                .filter(each -> each.contender().engine.equals(Contender.OURS.engine))
                .map(Burst::effects)
                .mapToLong(what)
                .sum();
    }

    private List<Finding> faults(Measurements all) {
        var findings = new ArrayList<Finding>();
        for (FaultResult result : all.faults()) {
            if (result.contender() == Contender.OURS) {
                Effects effects = result.effects();
                findings.add(Finding.none(
                        "early, lost and doubled: " + result.fault().label,
                        effects.early() + effects.lost() + effects.doubled()));
            }
        }
        OutageResult outage = all.outage();
        if (outage != null) {
            Effects effects = outage.effects();
            findings.add(Finding.none(
                    "early, lost and doubled: PostgreSQL away for 60 s",
                    effects.early() + effects.lost() + effects.doubled()));
            var catchUp = Finding.atLeast("catch-up after it / one bare UPDATE", outage.rate(), CATCH_UP);
            findings.add(quiet ? catchUp : catchUp.toldOnly());
        }
        return findings;
    }
}
