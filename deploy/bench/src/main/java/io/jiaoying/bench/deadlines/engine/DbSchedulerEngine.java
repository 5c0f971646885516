package io.jiaoying.bench.deadlines.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;

/** db-scheduler; tuned as its documentation advises for throughput and quick take-over. */
final class DbSchedulerEngine implements Engine {
    private final Scheduler scheduler;
    private final EffectWriter effects;

    private DbSchedulerEngine(Scheduler scheduler, EffectWriter effects) {
        this.scheduler = scheduler;
        this.effects = effects;
    }

    static Engine start(ReplicaSettings settings) {
        var effects = new EffectWriter(settings);
        var task = Tasks.oneTime("effect").execute((instance, context) -> effects.write(instance.getId()));
        var builder = Scheduler.create(effects.pool(), task)
                .schedulerName(new SchedulerName.Fixed(settings.replica()))
                .shutdownMaxWait(Duration.ofSeconds(2));
        if (settings.tuned()) {
            builder.threads(20)
                    .pollingInterval(Duration.ofMillis(100))
                    .pollUsingLockAndFetch(1.0, 4.0)
                    .heartbeatInterval(Duration.ofSeconds(2))
                    .missedHeartbeatsLimit(4);
        }
        Scheduler scheduler = builder.build();
        scheduler.start();
        return new DbSchedulerEngine(scheduler, effects);
    }

    @Override
    public void close() {
        scheduler.stop();
        effects.close();
    }
}
