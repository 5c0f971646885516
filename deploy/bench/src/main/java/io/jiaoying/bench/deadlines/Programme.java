package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.QuietMachine;
import java.time.Duration;
import java.util.List;

/** What is measured in which order: peer, ours, ours, peer, so that a drift of the machine hits both sides. */
final class Programme {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration PEER_IDLE = Duration.ofSeconds(10);
    private static final int PAIRS = 5;
    private static final int SLOW_PAIRS = 3;
    private static final int FAULT_OPEN = 10_000;
    private static final int OUR_FAULT_BURST = 50_000;
    private static final int OUTAGE_BURST = 50_000;

    private final Stage stage;
    private final Mode mode;
    private final Measurements measured = new Measurements();
    private final long started = System.nanoTime();

    Programme(Stage stage, Mode mode) {
        this.stage = stage;
        this.mode = mode;
    }

    Measurements run() {
        switch (mode) {
            case QUICK -> {
                pairs(1, 1);
                justStarted();
            }
            case FAULTS -> faults();
            case FULL -> {
                pairs(PAIRS, SLOW_PAIRS);
                justStarted();
                defaults();
                faults();
            }
        }
        return measured;
    }

    private void pairs(int fast, int slow) {
        for (int i = 0; i < fast; i++) {
            fastPair(i % 2 == 0);
        }
        for (int i = 0; i < slow; i++) {
            slowPair();
        }
    }

    private void fastPair(boolean peerFirst) {
        Runnable peer = () -> burst(Contender.DB_SCHEDULER, many(), Duration.ZERO, Goals.BURST);
        if (peerFirst) {
            peer.run();
        }
        burst(Contender.OURS, many(), idleOnce(), Goals.BURST, Goals.SMALL_BURST);
        burst(Contender.OURS, Goals.FEW, Duration.ZERO, Goals.BURST);
        burst(Contender.OURS_PER_CLOCK, many(), Duration.ZERO, Goals.BURST);
        if (!peerFirst) {
            peer.run();
        }
    }

    private Duration idleOnce() {
        return measured.of(Contender.OURS, many(), Goals.BURST).isEmpty() ? IDLE : Duration.ZERO;
    }

    private void slowPair() {
        burst(Contender.JOBRUNR, many(), Duration.ZERO, Goals.SMALL_BURST);
        burst(Contender.QUARTZ, many(), Duration.ZERO, Goals.SMALL_BURST);
    }

    /** The first burst of a process whose code nobody has compiled yet. */
    private void justStarted() {
        burst(Contender.DB_SCHEDULER_JUST_STARTED, many(), Duration.ZERO, Goals.BURST);
        burst(Contender.OURS_JUST_STARTED, many(), Duration.ZERO, Goals.BURST);
    }

    private void defaults() {
        for (Contender each :
                List.of(Contender.DB_SCHEDULER_DEFAULTS, Contender.JOBRUNR_DEFAULTS, Contender.QUARTZ_DEFAULTS)) {
            burst(each, many(), PEER_IDLE, Goals.SMALL_BURST);
        }
    }

    private void faults() {
        for (Fault each : Fault.values()) {
            fault(Contender.OURS, each, OUR_FAULT_BURST);
        }
        for (Fault each : List.of(Fault.KILL, Fault.FREEZE)) {
            fault(Contender.DB_SCHEDULER, each, Goals.BURST);
            fault(Contender.JOBRUNR, each, Goals.SMALL_BURST);
            fault(Contender.QUARTZ, each, Goals.SMALL_BURST);
        }
        outage();
    }

    /** Its catch-up is a time: in a run that needs a quiet machine it counts only if that was one. */
    private void outage() {
        String name = "PostgreSQL away for 60 s";
        say(name);
        var leg = new OutageLeg(stage, FAULT_OPEN);
        measured.set(mode.needsQuiet() ? QuietMachine.leg(name, () -> leg.run(OUTAGE_BURST)) : leg.run(OUTAGE_BURST));
    }

    private void burst(Contender contender, int open, Duration idle, int... due) {
        String name = contender.label + ", " + open + " open";
        say(name);
        var leg = new BurstLeg(stage, contender, open);
        measured.add(QuietMachine.leg(name, () -> leg.run(idle, due)));
    }

    private void fault(Contender contender, Fault fault, int due) {
        say(contender.label + ": " + fault.label);
        measured.add(new FaultLeg(stage, contender, FAULT_OPEN).run(fault, due));
    }

    private int many() {
        return mode.open;
    }

    private void say(String what) {
        System.out.printf("%4d s  %s%n", (System.nanoTime() - started) / 1_000_000_000, what);
    }
}
