package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.ChildJvm;
import io.jiaoying.bench.Waiting;
import java.time.Duration;

/** What happens when a fifth of a burst has fired. */
enum Fault {
    KILL("kill -9 one of two replicas") {
        @Override
        void strike(ChildJvm replica, BenchPostgres server) {
            replica.kill();
        }
    },
    FREEZE("freeze one of two replicas for 10 s") {
        @Override
        void strike(ChildJvm replica, BenchPostgres server) {
            replica.signal("STOP");
            Waiting.sleep(FREEZE_TIME);
            replica.signal("CONT");
        }
    },
    RESTART("PostgreSQL stopped immediately and started") {
        @Override
        void strike(ChildJvm replica, BenchPostgres server) {
            server.stopImmediately();
            server.startAgain();
        }
    },
    SKEW("replica clocks 5 min ahead and behind") {
        @Override
        void strike(ChildJvm replica, BenchPostgres server) {
            // the clocks were wrong from the start
        }
    };

    private static final Duration FREEZE_TIME = Duration.ofSeconds(10);
    private static final Duration SKEW_TIME = Duration.ofMinutes(5);

    final String label;

    Fault(String label) {
        this.label = label;
    }

    abstract void strike(ChildJvm replica, BenchPostgres server);

    Duration offsetOf(int replica) {
        return this != SKEW ? Duration.ZERO : replica == 0 ? SKEW_TIME : SKEW_TIME.negated();
    }
}
