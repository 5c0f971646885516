package io.jiaoying.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How the relay is doing, for its health check and for one log line per change. */
@ApplicationScoped
public class RelayWatch {
    private static final Logger LOG = Logger.getLogger(RelayWatch.class);

    private volatile boolean expected;
    private volatile long lastCycle = System.nanoTime();
    private volatile @Nullable String databaseTrouble;
    private volatile @Nullable String brokerTrouble;

    void expectCycles() {
        lastCycle = System.nanoTime();
        expected = true;
    }

    void expectNoMore() {
        expected = false;
    }

    void cycled() {
        lastCycle = System.nanoTime();
        databaseTrouble = null;
    }

    void brokerAnswers() {
        if (brokerTrouble != null) {
            LOG.info("Kafka answers the outbox relay again");
            brokerTrouble = null;
        }
    }

    void brokerFails(Throwable failure) {
        if (brokerTrouble == null) {
            LOG.warnf("Kafka does not take events; they wait in the outbox: %s", failure);
        }
        brokerTrouble = String.valueOf(failure.getMessage());
    }

    void failed(RuntimeException failure) {
        if (failure instanceof org.apache.kafka.common.KafkaException) {
            lastCycle = System.nanoTime();
            brokerFails(failure);
        } else {
            if (databaseTrouble == null) {
                LOG.warnf("Outbox relay cycle failed, trying again: %s", failure);
            }
            databaseTrouble = String.valueOf(failure.getMessage());
        }
    }

    boolean fresh(Duration atMost) {
        return !expected || System.nanoTime() - lastCycle < atMost.toNanos();
    }

    @Nullable
    String brokerTrouble() {
        return brokerTrouble;
    }
}
