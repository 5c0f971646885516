package io.jiaoying.bench.deadlines.engine;

import org.jobrunr.jobs.lambdas.JobRequest;

/** JobRunr stores it as JSON inside the job. */
public final class EffectRequest implements JobRequest {
    private String key = "";

    /** For JobRunr. */
    public EffectRequest() {}

    public EffectRequest(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    @Override
    public Class<JobRunrEngine.Handler> getJobRequestHandler() {
        return JobRunrEngine.Handler.class;
    }
}
