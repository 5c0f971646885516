package io.jiaoying.bench.deadlines.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;

/** Quartz on its clustered JDBC store. */
public final class QuartzEngine implements Engine {
    /** Also the SCHED_NAME of its rows. */
    public static final String SCHEDULER = "bench";

    private static volatile @Nullable EffectWriter effects;

    private final Scheduler scheduler;

    private QuartzEngine(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    static Engine start(ReplicaSettings settings) throws SchedulerException {
        effects = new EffectWriter(settings);
        Scheduler scheduler = new StdSchedulerFactory(properties(settings)).getScheduler();
        scheduler.start();
        return new QuartzEngine(scheduler);
    }

    private static Properties properties(ReplicaSettings settings) {
        var properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", SCHEDULER);
        properties.setProperty("org.quartz.scheduler.instanceId", settings.replica());
        properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.setProperty("org.quartz.threadPool.threadCount", settings.tuned() ? "20" : "10");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.setProperty("org.quartz.jobStore.isClustered", "true");
        properties.setProperty("org.quartz.jobStore.dataSource", "bench");
        properties.setProperty("org.quartz.dataSource.bench.connectionProvider.class", SharedPool.class.getName());
        if (settings.tuned()) {
            properties.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "50");
            properties.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
            properties.setProperty("org.quartz.scheduler.idleWaitTime", "1000");
            properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", "2000");
        }
        return properties;
    }

    @Override
    public void close() throws SchedulerException {
        scheduler.shutdown(true);
        Objects.requireNonNull(effects).close();
    }

    /** The trigger's name is the key; a recovered firing carries the name of the trigger it repeats. */
    public static final class Effect implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            String key = context.isRecovering()
                    ? context.getRecoveringTriggerKey().getName()
                    : context.getTrigger().getKey().getName();
            Objects.requireNonNull(effects).write(key);
        }
    }

    /** So that Quartz and its jobs share one pool, like the other engines. */
    public static final class SharedPool implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return Objects.requireNonNull(effects).pool().getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }
}
