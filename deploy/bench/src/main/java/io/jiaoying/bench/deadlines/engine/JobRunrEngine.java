package io.jiaoying.bench.deadlines.engine;

import java.time.Duration;
import java.util.Objects;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jspecify.annotations.Nullable;

/** JobRunr's open-source edition; tuned means the shortest poll interval it takes. */
final class JobRunrEngine implements Engine {
    private static volatile @Nullable EffectWriter effects;

    private JobRunrEngine() {}

    static Engine start(ReplicaSettings settings) {
        var writer = new EffectWriter(settings);
        effects = writer;
        var server = BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                .andName(settings.replica());
        if (settings.tuned()) {
            server.andPollInterval(Duration.ofSeconds(5)).andWorkerCount(20);
        }
        var started = JobRunr.configure()
                .useStorageProvider(new PostgresStorageProvider(writer.pool(), DatabaseOptions.SKIP_CREATE))
                .useBackgroundJobServer(server)
                .initialize();
        Objects.requireNonNull(started);
        return new JobRunrEngine();
    }

    /** JobRunr makes it by its constructor, so it finds the writer here. */
    public static final class Handler implements JobRequestHandler<EffectRequest> {
        @Override
        public void run(EffectRequest request) {
            Objects.requireNonNull(effects).write(request.key());
        }
    }

    @Override
    public void close() {
        JobRunr.destroy();
        Objects.requireNonNull(effects).close();
    }
}
