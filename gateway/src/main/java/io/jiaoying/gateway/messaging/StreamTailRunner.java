package io.jiaoying.gateway.messaging;

import io.jiaoying.gateway.application.StreamHub;
import io.jiaoying.gateway.application.StreamPulse;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps a tail running on its own thread for as long as the gateway lives. */
@ApplicationScoped
class StreamTailRunner {
    private static final Logger LOG = Logger.getLogger(StreamTailRunner.class);
    private static final long LOOK_AROUND_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long PAUSE_MILLIS = 1_000;

    private final StreamConsumers consumers;
    private final StreamHub hub;
    private final StreamPulse pulse;
    private volatile boolean stopping;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private @Nullable Thread thread;

    StreamTailRunner(StreamConsumers consumers, StreamHub hub, StreamPulse pulse) {
        this.consumers = consumers;
        this.hub = hub;
        this.pulse = pulse;
    }

    void onStart(@Observes StartupEvent event) {
        thread = new Thread(this::run, "stream-tail");
        thread.setDaemon(true);
        thread.start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        KafkaConsumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(3).toMillis());
        }
    }

    private void run() {
        while (!stopping) {
            try (KafkaConsumer<String, byte[]> consumer = consumers.open("gateway-stream-tail")) {
                current = consumer;
                follow(new StreamTail(consumer, hub));
            } catch (WakeupException stop) {
                LOG.debug("stream tail woken to stop");
            } catch (RuntimeException broken) {
                LOG.warnf("stream tail starts anew: %s", broken.toString());
            }
            hub.stop();
            pause();
        }
    }

    private void follow(StreamTail tail) {
        if (!tail.start()) {
            LOG.warn("the streamed topics are not there yet");
            return;
        }
        pulse.beat();
        long lastLook = System.nanoTime();
        while (!stopping) {
            tail.cycle();
            if (System.nanoTime() - lastLook > LOOK_AROUND_NANOS) {
                lookAround(tail);
                lastLook = System.nanoTime();
            }
        }
    }

    /** A broker that is away is waited for with the readers kept; health turns red meanwhile. */
    private void lookAround(StreamTail tail) {
        try {
            tail.lookAround();
            pulse.beat();
        } catch (RetriableException away) {
            LOG.warnf("no broker answers the stream tail: %s", away.getMessage());
        }
    }

    private void pause() {
        if (!stopping) {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(PAUSE_MILLIS).toNanos());
        }
    }
}
