package io.jiaoying.bench.deadlines.engine;

/** A running engine; closing it lets it finish what it has begun. */
interface Engine extends AutoCloseable {
    @Override
    void close() throws Exception;

    static Engine start(ReplicaSettings settings) throws Exception {
        return switch (settings.engine()) {
            case "jiaoying" -> OurEngine.start(settings);
            case "dbscheduler" -> DbSchedulerEngine.start(settings);
            case "jobrunr" -> JobRunrEngine.start(settings);
            case "quartz" -> QuartzEngine.start(settings);
            default -> throw new IllegalArgumentException(settings.engine());
        };
    }
}
